package dev.plumbline.interchange.mermaid;

/// Makes text safe inside the quotes of a Mermaid label.
final class MermaidText {

    private static final String SPECIAL = "\"#&<>`%{}[]|;\\";

    private MermaidText() {}

    /// The text on one line, characters with a meaning as numeric entities, control and direction characters dropped.
    static String label(String text) {
        StringBuilder safe = new StringBuilder();
        plain(text).codePoints().forEach(point -> {
            if (SPECIAL.indexOf(point) >= 0) {
                safe.append('#').append(point).append(';');
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /// The text inside the double quotes of a YAML title.
    static String title(String text) {
        return plain(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (Character.isWhitespace(point)) {
                plain.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString().replaceAll(" +", " ").strip();
    }
}
