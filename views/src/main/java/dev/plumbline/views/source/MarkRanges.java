package dev.plumbline.views.source;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.views.source.editor.Mark;
import dev.plumbline.views.source.editor.SourceEditor;
import dev.plumbline.views.source.editor.SourceEditor.Place;
import java.util.List;

/// Finds the text that problems are about, from their places.
final class MarkRanges {

    private MarkRanges() {}

    /// The marks of problems in the text that an editor shows.
    ///
    /// @param source the text that the problems were found in: the editor may be a few keys ahead
    static List<Mark> of(List<Problem> problems, SourceText source, SourceEditor editor) {
        return problems.stream()
                .filter(problem -> problem.place().line() <= source.lineCount())
                .map(problem -> mark(problem, source, editor))
                .toList();
    }

    private static Mark mark(Problem problem, SourceText source, SourceEditor editor) {
        Problem.Place place = problem.place();
        if (place.line() == 0) {
            return new Mark(problem, 0, 0);
        }
        String line = line(source, place.line());
        int column = place.column() == 0
                ? line.length() - line.stripLeading().length()
                : line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        int end = place.column() == 0 ? line.stripTrailing().length() : wordEnd(line, column);
        int from = editor.offset(new Place(place.line(), line.codePointCount(0, column) + 1));
        return new Mark(problem, from, from + Math.max(0, end - column));
    }

    private static String line(SourceText source, int line) {
        String text = source.text();
        int start = source.lineStart(line);
        if (start == 0 && !text.isEmpty() && text.charAt(0) == '\uFEFF') {
            start = 1;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    /// The end of the word at a column: of text in quotes, of a value within braces, of a key.
    private static int wordEnd(String line, int column) {
        if (column >= line.length()) {
            return column;
        }
        char first = line.charAt(column);
        int end = column + 1;
        if (first == '"' || first == '\'') {
            int closing = line.indexOf(first, end);
            return closing < 0 ? line.stripTrailing().length() : closing + 1;
        }
        if (first == '{' || first == '[') {
            return end;
        }
        while (end < line.length() && !isEnd(line, end)) {
            end++;
        }
        return column + line.substring(column, end).stripTrailing().length();
    }

    private static boolean isEnd(String line, int at) {
        char c = line.charAt(at);
        boolean gap = at + 1 == line.length() || line.charAt(at + 1) == ' ';
        return ",]}".indexOf(c) >= 0 || (c == ':' && gap) || (c == '#' && line.charAt(at - 1) == ' ');
    }
}
