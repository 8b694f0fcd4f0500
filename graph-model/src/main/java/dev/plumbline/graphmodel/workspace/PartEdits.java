package dev.plumbline.graphmodel.workspace;

import java.util.List;

/// Adds and removes parts of collections: entries of mappings and items of sequences, in braces or on lines.
///
/// A part that has lines for itself goes with them, and so with a comment behind it on its last line; comments on lines
/// before it stay, as they may speak of more than the part. In braces, a comment behind a part stays if other parts
/// share its line.
final class PartEdits {

    private final String text;
    private final TextLines lines;

    PartEdits(String text) {
        this.text = text;
        this.lines = new TextLines(text);
    }

    /// The stretch of a text that a part of a collection takes, with its anchor and, on lines, its dash.
    record Span(int start, int end) {}

    /// Appends a part to a collection in braces or brackets.
    ///
    /// @param start the offset of the opening brace
    Replacement appendFlow(int start, List<Span> parts, String part) {
        if (parts.isEmpty()) {
            return new Replacement(start + 1, start + 1, part);
        }
        int at = parts.getLast().end();
        return new Replacement(at, at, ", " + part);
    }

    /// Inserts a part into a collection in braces or brackets.
    Replacement insertFlow(List<Span> parts, int index, String part) {
        int at = parts.get(index).start();
        return new Replacement(at, at, part + ", ");
    }

    /// Inserts lines after a part of a collection on lines.
    ///
    /// @param column where the collection's parts begin
    /// @param added the lines without indentation of their own
    Replacement insertLines(Span after, int column, List<String> added) {
        int at = lines.end(after.end());
        StringBuilder inserted = new StringBuilder();
        for (String line : added) {
            inserted.append(lines.eol()).append(" ".repeat(column)).append(line);
        }
        return new Replacement(at, at, inserted.toString());
    }

    /// Inserts a line before a part of a collection on lines.
    Replacement insertLineBefore(Span before, String added) {
        int column = lines.column(before.start());
        return new Replacement(before.start(), before.start(), added + lines.eol() + " ".repeat(column));
    }

    Replacement removeFlow(List<Span> parts, int index) {
        Span part = parts.get(index);
        boolean last = index == parts.size() - 1;
        boolean trailing = last && nextSign(part.end()) == ',';
        int from = index == 0 ? part.start() : parts.get(index - 1).end();
        boolean apart = trailing && !lines.isOneLine(from, part.end());
        int end = !last || apart ? comma(part.end()) + 1 : part.end();
        if (trailing && parts.size() == 1) {
            return new Replacement(part.start(), comma(part.end()) + 1, "");
        }
        if (lines.isFirstOnLine(part.start()) && isRestComment(end) && lines.end(end) < text.length()) {
            return lines.withoutLines(part.start(), end);
        }
        if (!last) {
            int next = parts.get(index + 1).start();
            return lines.isOneLine(part.start(), next)
                    ? new Replacement(part.start(), next, "")
                    : new Replacement(part.start(), end, "");
        }
        return lines.isOneLine(from, part.end())
                ? new Replacement(from, part.end(), "")
                : new Replacement(part.start(), end, "");
    }

    Replacement removeLines(List<Span> parts, int index) {
        Span part = parts.get(index);
        if (lines.isFirstOnLine(part.start())) {
            return lines.withoutLines(part.start(), part.end());
        }
        boolean last = index == parts.size() - 1;
        int next = last ? part.end() : parts.get(index + 1).start();
        return !last && lines.isBlank(part.end(), next)
                ? new Replacement(part.start(), next, "")
                : new Replacement(part.start(), part.end(), "");
    }

    private boolean isRestComment(int from) {
        String rest = text.substring(from, lines.end(from)).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }

    /// The offset of the comma after a part in braces, comments passed over.
    private int comma(int from) {
        int at = from;
        while (text.charAt(at) != ',') {
            at = text.charAt(at) == '#' ? lines.end(at) : at + 1;
        }
        return at;
    }

    private char nextSign(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? lines.end(at) : at + 1;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
