package dev.plumbline.views;

import java.util.Locale;

/// How well a text fits what was typed: the smaller the better.
public final class Match {

    /// The text does not fit.
    public static final int NONE = Integer.MAX_VALUE;

    private Match() {}

    /// The rank of the text: the whole, then its start, the start of a word, any part, and last its letters in order.
    public static int rank(String text, String typed) {
        String where = text.toLowerCase(Locale.ROOT);
        String what = typed.strip().toLowerCase(Locale.ROOT);
        if (what.isEmpty() || where.equals(what)) {
            return 0;
        }
        int at = where.indexOf(what);
        if (at == 0) {
            return 10;
        }
        if (at > 0) {
            return startsWord(where, what) ? 20 : 30;
        }
        return containsInOrder(where, what) ? 100 + where.length() : NONE;
    }

    private static boolean startsWord(String where, String what) {
        for (int at = where.indexOf(what); at > 0; at = where.indexOf(what, at + 1)) {
            if (!Character.isLetterOrDigit(where.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsInOrder(String where, String what) {
        if (what.length() < 3) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < what.length(); i++) {
            at = where.indexOf(what.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
