package dev.plumbline.graphmodel.workspace;

/// Writes text in double quotes, on one line, with everything escaped that cannot be seen.
final class QuotedText {

    private QuotedText() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            append(quoted, point);
            at += Character.charCount(point);
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int point) {
        switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
                if (isVisible(point)) {
                    quoted.appendCodePoint(point);
                } else if (point > 0xFFFF) {
                    quoted.append(String.format("\\U%08X", point));
                } else {
                    quoted.append(String.format(point > 0xFF ? "\\u%04X" : "\\x%02X", point));
                }
            }
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
