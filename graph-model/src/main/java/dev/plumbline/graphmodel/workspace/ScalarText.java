package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;

/// Writes a scalar in the place of another, as much alike as the new text allows.
final class ScalarText {

    /// The text for a value in the place of another.
    static String replacing(String text, YamlScalar old, String value, boolean isText) {
        TextLines lines = new TextLines(text);
        int from = lines.start(old.start());
        int indent = from;
        while (indent < text.length() && " -".indexOf(text.charAt(indent)) >= 0) {
            indent++;
        }
        int step = indent == old.start() ? 0 : 2;
        return like(old, value, isText, " ".repeat(indent - from + step), lines.eol());
    }

    /// A value in the place of another, in the same kind of quotes if they can hold it.
    private static String like(YamlScalar old, String value, boolean isText, String indent, String eol) {
        boolean isPlain = PlainText.isPlain(value) && !(isText && PlainText.isOtherType(value));
        String otherwise = isPlain ? value : QuotedText.quoted(value);
        return switch (old.style()) {
            case PLAIN -> otherwise;
            case SINGLE_QUOTED -> isPrintable(value) ? singleQuoted(value) : QuotedText.quoted(value);
            case DOUBLE_QUOTED -> QuotedText.quoted(value);
            case LITERAL, FOLDED -> isBlock(value) ? block(value, indent, eol) : otherwise;
        };
    }

    private static String singleQuoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static boolean isBlock(String value) {
        return value.stripTrailing().indexOf('\n') > 0
                && !value.endsWith("\n\n")
                && value.charAt(0) > ' '
                && value.lines().allMatch(line -> isPrintable(line) && (line.isEmpty() || !line.isBlank()));
    }

    private static String block(String value, String indent, String eol) {
        StringBuilder block = new StringBuilder(value.endsWith("\n") ? "|" : "|-");
        value.lines().forEach(line -> block.append(eol).append(line.isEmpty() ? "" : indent + line));
        return block.toString();
    }

    private static boolean isPrintable(String value) {
        return value.codePoints().allMatch(ScalarText::isPrintable);
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
