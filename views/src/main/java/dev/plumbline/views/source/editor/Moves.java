package dev.plumbline.views.source.editor;

import java.text.BreakIterator;
import java.util.Locale;

/// Where the caret goes from a place.
record Moves(TextBuffer buffer) {

    Position left(Position from) {
        if (from.column() > 0) {
            return new Position(from.line(), before(buffer.line(from.line()), from.column()));
        }
        return from.line() == 0 ? from : lineEnd(new Position(from.line() - 1, 0));
    }

    Position right(Position from) {
        String line = buffer.line(from.line());
        if (from.column() < line.length()) {
            return new Position(from.line(), after(line, from.column()));
        }
        return from.line() + 1 == buffer.lineCount() ? from : new Position(from.line() + 1, 0);
    }

    /// To the beginning of the word before.
    Position wordLeft(Position from) {
        if (from.column() == 0) {
            return left(from);
        }
        String line = buffer.line(from.line());
        int at = from.column();
        while (at > 0 && isBlank(line, at - 1)) {
            at--;
        }
        boolean word = at > 0 && isWord(line, at - 1);
        while (at > 0 && !isBlank(line, at - 1) && isWord(line, at - 1) == word) {
            at--;
        }
        return new Position(from.line(), at);
    }

    /// To the beginning of the next word.
    Position wordRight(Position from) {
        String line = buffer.line(from.line());
        int at = from.column();
        if (at == line.length()) {
            return right(from);
        }
        boolean word = isWord(line, at);
        while (at < line.length() && !isBlank(line, at) && isWord(line, at) == word) {
            at++;
        }
        while (at < line.length() && isBlank(line, at)) {
            at++;
        }
        return new Position(from.line(), at);
    }

    /// To the first character that is no blank, or if the caret is there, to the beginning of the line.
    Position lineStart(Position from) {
        int indent = indent(from.line());
        return new Position(from.line(), from.column() == indent ? 0 : indent);
    }

    Position lineEnd(Position from) {
        return new Position(from.line(), buffer.line(from.line()).length());
    }

    /// Over lines, towards a column that the caret had before.
    Position vertical(Position from, int lines, int column) {
        int line = from.line() + lines;
        if (line < 0) {
            return Position.START;
        }
        if (line >= buffer.lineCount()) {
            return buffer.end();
        }
        return new Position(
                line,
                start(buffer.line(line), Math.min(column, buffer.line(line).length())));
    }

    /// The word around a place, or the sign behind it.
    Selection word(Position at) {
        String line = buffer.line(at.line());
        int start = at.column();
        int end = at.column();
        while (start > 0 && isWord(line, start - 1)) {
            start--;
        }
        while (end < line.length() && isWord(line, end)) {
            end++;
        }
        if (start == end && end < line.length()) {
            end = after(line, end);
        }
        return new Selection(new Position(at.line(), start), new Position(at.line(), end));
    }

    /// A line with its line break.
    Selection line(Position at) {
        Position start = new Position(at.line(), 0);
        boolean last = at.line() + 1 == buffer.lineCount();
        return new Selection(start, last ? buffer.end() : new Position(at.line() + 1, 0));
    }

    int indent(int line) {
        String text = buffer.line(line);
        int indent = 0;
        while (indent < text.length() && isBlank(text, indent)) {
            indent++;
        }
        return indent;
    }

    // Words of YAML may have dashes in them: ids and kinds do.
    private static boolean isWord(String line, int at) {
        char c = line.charAt(at);
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || Character.isSurrogate(c);
    }

    private static boolean isBlank(String line, int at) {
        return line.charAt(at) == ' ' || line.charAt(at) == '\t';
    }

    private static int after(String line, int column) {
        if (isSimple(line)) {
            return column + 1;
        }
        return characters(line).following(column);
    }

    private static int before(String line, int column) {
        if (isSimple(line)) {
            return column - 1;
        }
        return characters(line).preceding(column);
    }

    private static int start(String line, int column) {
        boolean whole = isSimple(line) || column == 0 || characters(line).isBoundary(column);
        return whole ? column : before(line, column);
    }

    private static BreakIterator characters(String line) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        return characters;
    }

    /// Whether each `char` of the line is a character that people see.
    static boolean isSimple(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }
}
