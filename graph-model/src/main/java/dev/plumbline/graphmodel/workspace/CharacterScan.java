package dev.plumbline.graphmodel.workspace;

import java.util.Arrays;

/// One pass over a text: the first character that YAML forbids, and where the characters outside the basic plane are.
final class CharacterScan {

    private final int forbidden;
    private final int[] supplementary;
    private final int shift;

    private CharacterScan(int forbidden, int[] supplementary, int shift) {
        this.shift = shift;
        this.forbidden = forbidden;
        this.supplementary = supplementary;
    }

    /// @param shift the offset in the file of the text's first character
    static CharacterScan of(String text, int shift) {
        int[] found = new int[0];
        int count = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0xD800) || c == '\n') {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                found = count == found.length ? Arrays.copyOf(found, Math.max(16, count * 2)) : found;
                found[count] = i - count;
                count++;
                i++;
            } else if (isForbidden(c)) {
                return new CharacterScan(i + shift, new int[0], shift);
            }
        }
        return new CharacterScan(-1, Arrays.copyOf(found, count), shift);
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

    /// The `char` offset in the file of an index that counts code points.
    int offset(int codePoints) {
        if (supplementary.length == 0) {
            return codePoints + shift;
        }
        int at = Arrays.binarySearch(supplementary, codePoints);
        return codePoints + shift + (at >= 0 ? at : -at - 1);
    }
}
