package dev.plumbline.app.cli;

/// Writes text into HTML and Markdown so that nothing in it is taken for a mark.
final class Markup {

    private Markup() {}

    /// Text between tags or in a quoted attribute.
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Text on one line, as in the cell of a table.
    static String markdown(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>|]", "\\\\$0").replaceAll("\\R", " ");
    }
}
