package dev.plumbline.graphmodel.workspace;

import java.util.Arrays;

/// One pass over a text: the first character that YAML forbids, and where the characters outside the basic plane are.
final class CharacterScan {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final int forbidden;
    private final int[] supplementary;
    private final int shift;
    private final boolean ordinary;

    private CharacterScan(int forbidden, int[] supplementary, int shift, boolean ordinary) {
        this.shift = shift;
        this.ordinary = ordinary;
        this.forbidden = forbidden;
        this.supplementary = supplementary;
    }

    /// @param shift the offset in the file of the text's first character
    static CharacterScan of(String text, int shift) {
        int[] found = new int[0];
        int count = 0;
        boolean ordinary = true;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0x2028) || c == '\n') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                found = count == found.length ? Arrays.copyOf(found, Math.max(16, count * 2)) : found;
                found[count] = i - count;
                count++;
                i++;
            } else if (isForbidden(c)) {
                return new CharacterScan(i + shift, new int[0], shift, false);
            } else {
                ordinary &= !isSpecial(c) || (i == 0 && c == BYTE_ORDER_MARK);
            }
        }
        return new CharacterScan(-1, Arrays.copyOf(found, count), shift, ordinary);
    }

    // What some readers of YAML take for a line break, and a mark that takes no column.
    private static boolean isSpecial(char c) {
        return c == 0x85 || c == 0x2028 || c == 0x2029 || c == BYTE_ORDER_MARK;
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\r')
                || (c >= 0x7F && c < 0xA0 && c != 0x85)
                || Character.isSurrogate(c)
                || c >= 0xFFFE;
    }

    /// The offset of the first forbidden character, or -1.
    int forbidden() {
        return forbidden;
    }

    /// Whether every line break and every column is what it seems to be.
    boolean isOrdinary() {
        return ordinary;
    }

    /// The `char` offset in the file of an index that counts code points.
    int offset(int codePoints) {
        if (supplementary.length == 0) {
            return codePoints + shift;
        }
        int at = Arrays.binarySearch(supplementary, codePoints);
        return codePoints + shift + (at >= 0 ? at : -at - 1);
    }
}
