package dev.plumbline.views.source.editor;

import java.util.function.UnaryOperator;

/// What keys do to a text: each gives the replacement of a stretch of it.
record Edits(TextBuffer buffer, Moves moves) {

    static final String INDENT = "  ";

    /// A stretch of text and what comes in its place.
    ///
    /// @param after what is selected afterwards, as places in the new text
    record Edit(Position from, Position to, String text, Selection after) {}

    /// Text in the place of the selection, with the caret behind it.
    Edit typed(Selection selection, String text) {
        return edit(selection.start(), selection.end(), text);
    }

    /// What a deleting key removes: the selection, or else what is between the caret and where it would move.
    Edit removed(Selection selection, Position towards) {
        return selection.isEmpty()
                ? edit(selection.caret().min(towards), selection.caret().max(towards), "")
                : edit(selection.start(), selection.end(), "");
    }

    /// What Backspace removes: within the indentation of a line, a whole step of it.
    Edit backspace(Selection selection) {
        Position caret = selection.caret();
        boolean inIndent = caret.column() > 1 && caret.column() <= moves.indent(caret.line());
        int step = caret.column() % INDENT.length() == 0 ? INDENT.length() : 1;
        String line = buffer.line(caret.line());
        if (inIndent && line.startsWith(INDENT.substring(0, step), caret.column() - step)) {
            return removed(selection, new Position(caret.line(), caret.column() - step));
        }
        return removed(selection, moves.left(caret));
    }

    /// A new line that is indented as the entry goes on: deeper behind a key without a value, and below the first key
    /// of
    /// an item.
    Edit lineBreak(Selection selection) {
        Position start = selection.start();
        String before = buffer.line(start.line()).substring(0, start.column());
        int indent = Math.min(moves.indent(start.line()), start.column());
        String content = before.substring(indent).stripTrailing();
        while (isItemOfKeys(content)) {
            int dash = content.length() - content.substring(1).stripLeading().length();
            indent += dash;
            content = content.substring(dash);
        }
        boolean open = content.endsWith(":") && content.charAt(0) != '#';
        return edit(start, selection.end(), "\n" + " ".repeat(indent) + (open ? INDENT : ""));
    }

    private static boolean isItemOfKeys(String content) {
        boolean dash = content.startsWith("- ") && content.length() > 2;
        return dash && "{[".indexOf(content.substring(2).stripLeading().charAt(0)) < 0 && content.contains(":");
    }

    /// Blanks up to the next step, or a step more before each selected line.
    Edit indent(Selection selection) {
        if (selection.start().line() == selection.end().line()) {
            int step = INDENT.length() - selection.start().column() % INDENT.length();
            return typed(selection, " ".repeat(step));
        }
        return lines(selection, line -> line.isBlank() ? line : INDENT + line);
    }

    /// A step less before each selected line.
    Edit outdent(Selection selection) {
        return lines(selection, line -> {
            int step = 0;
            while (step < INDENT.length() && step < line.length() && line.charAt(step) == ' ') {
                step++;
            }
            return line.substring(step);
        });
    }

    private Edit lines(Selection selection, UnaryOperator<String> change) {
        int first = selection.start().line();
        boolean upTo = selection.end().column() == 0 && selection.end().line() > first;
        int last = upTo ? selection.end().line() - 1 : selection.end().line();
        StringBuilder text = new StringBuilder();
        for (int line = first; line <= last; line++) {
            text.append(line == first ? "" : "\n").append(change.apply(buffer.line(line)));
        }
        Selection after = new Selection(
                moved(selection.anchor(), first, last, change), moved(selection.caret(), first, last, change));
        return new Edit(new Position(first, 0), moves.lineEnd(new Position(last, 0)), text.toString(), after);
    }

    private Position moved(Position position, int first, int last, UnaryOperator<String> change) {
        if (position.line() < first || position.line() > last || position.column() == 0) {
            return position;
        }
        String line = buffer.line(position.line());
        int shift = change.apply(line).length() - line.length();
        return new Position(position.line(), Math.max(0, position.column() + shift));
    }

    private static Edit edit(Position from, Position to, String text) {
        int lines = 0;
        int lastBreak = -1;
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.startsWith("\r\n", i);
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !pair)) {
                lines++;
                lastBreak = i;
            }
        }
        int column = lines == 0 ? from.column() + text.length() : text.length() - lastBreak - 1;
        return new Edit(from, to, text, Selection.at(new Position(from.line() + lines, column)));
    }
}
