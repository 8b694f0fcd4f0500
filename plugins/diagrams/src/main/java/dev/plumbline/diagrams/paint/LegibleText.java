package dev.plumbline.diagrams.paint;

import java.text.Normalizer;

/// Makes foreign text fit for one line of a drawing.
///
/// Control characters and line breaks become spaces, characters that turn the direction of text around are left
/// out, halves of characters become U+FFFD, and spaces are joined.
public final class LegibleText {

    private LegibleText() {}

    /// The text on one line, in composed form.
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(codePoint -> append(line, codePoint));
        return line.toString().strip();
    }

    private static void append(StringBuilder line, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> space(line);
            case Character.FORMAT -> {
                if (codePoint == 0x200D) { // joins the parts of an emoji
                    line.appendCodePoint(codePoint);
                }
            }
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> line.append('\uFFFD');
            default -> line.appendCodePoint(codePoint);
        }
    }

    private static void space(StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }
}
