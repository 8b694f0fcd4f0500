package dev.plumbline.graphmodel.workspace.completion;

import java.util.Locale;

/// How well a word fits the letters that people have typed.
final class Match {

    /// The rank of a word that does not fit.
    static final int NONE = 4;
    private static final int FEWEST_WITHIN = 3;

    private final String typed;
    private final String lower;

    Match(String typed) {
        this.typed = typed;
        this.lower = typed.toLowerCase(Locale.ROOT);
    }

    /// From 0 for a word that begins with the letters, to 3 for one that only holds them, if they are not too few.
    int rank(String word) {
        if (word.startsWith(typed)) {
            return 0;
        }
        String known = word.toLowerCase(Locale.ROOT);
        if (known.startsWith(lower)) {
            return 1;
        }
        int at = known.indexOf(lower);
        if (at < 0) {
            return NONE;
        }
        while (at >= 0) {
            if (isWordStart(word, at)) {
                return 2;
            }
            at = known.indexOf(lower, at + 1);
        }
        return typed.length() < FEWEST_WITHIN ? NONE : 3;
    }

    private static boolean isWordStart(String word, int at) {
        return !Character.isLetterOrDigit(word.charAt(at - 1)) || Character.isUpperCase(word.charAt(at));
    }
}
