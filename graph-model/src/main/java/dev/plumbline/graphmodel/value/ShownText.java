package dev.plumbline.graphmodel.value;

/// Makes foreign text safe to show in a message.
public final class ShownText {

    private static final int LIMIT = 60;

    private ShownText() {}

    /// The text on one line, at most 60 characters, control and direction characters shown as `\\uXXXX`.
    public static String shortened(String text) {
        if (isShortAscii(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int end = text.offsetByCodePoints(0, Math.min(LIMIT, text.codePointCount(0, text.length())));
        text.substring(0, end).codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR) {
                shown.append(String.format("\\u%04X", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return end < text.length() ? shown + "…" : shown.toString();
    }

    // Ids are shown in many messages that are never needed.
    private static boolean isShortAscii(String text) {
        if (text.length() > LIMIT) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
