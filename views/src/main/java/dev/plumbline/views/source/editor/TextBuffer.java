package dev.plumbline.views.source.editor;

import java.util.ArrayList;
import java.util.List;

/// A text as lines, each with the line break that ends it, so that what is not edited stays as it is to the byte.
final class TextBuffer {

    private static final char MARK = '\uFEFF';

    private final List<String> lines = new ArrayList<>();
    private final List<String> breaks = new ArrayList<>();
    private String mark = "";

    TextBuffer() {
        open("");
    }

    /// Lines that others have taken the place of.
    ///
    /// @param first the first of them, from 0
    /// @param removed how many lines there were
    /// @param added how many lines there are now
    record Replaced(int first, int removed, int added) {}

    /// Takes a text in the place of what there was. A byte order mark is kept, and has no place of its own.
    void open(String text) {
        lines.clear();
        breaks.clear();
        mark = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(0, 1) : "";
        split(text.substring(mark.length()), lines, breaks);
    }

    int lineCount() {
        return lines.size();
    }

    /// A line without its line break.
    String line(int line) {
        return lines.get(line);
    }

    String text() {
        int length = mark.length();
        for (int i = 0; i < lines.size(); i++) {
            length += lines.get(i).length() + breaks.get(i).length();
        }
        StringBuilder text = new StringBuilder(length).append(mark);
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(breaks.get(i));
        }
        return text.toString();
    }

    /// The text between two places, with the line breaks of the file.
    String text(Position from, Position to) {
        if (from.line() == to.line()) {
            return line(from.line()).substring(from.column(), to.column());
        }
        StringBuilder text = new StringBuilder(line(from.line()).substring(from.column()));
        text.append(breaks.get(from.line()));
        for (int i = from.line() + 1; i < to.line(); i++) {
            text.append(lines.get(i)).append(breaks.get(i));
        }
        return text.append(line(to.line()), 0, to.column()).toString();
    }

    /// The offset of a place in the whole text.
    int offset(Position position) {
        int offset = mark.length();
        for (int i = 0; i < position.line(); i++) {
            offset += lines.get(i).length() + breaks.get(i).length();
        }
        return offset + position.column();
    }

    /// The place of an offset; the end of the line for one within a line break.
    Position position(int offset) {
        int left = Math.max(0, offset - mark.length());
        int last = lines.size() - 1;
        for (int i = 0; i < last; i++) {
            int length = lines.get(i).length() + breaks.get(i).length();
            if (left < length) {
                return new Position(i, Math.min(left, lines.get(i).length()));
            }
            left -= length;
        }
        return new Position(last, Math.min(left, lines.get(last).length()));
    }

    Position end() {
        return new Position(lines.size() - 1, lines.getLast().length());
    }

    /// The place, or the nearest that there is.
    Position clamp(Position position) {
        int line = Math.clamp(position.line(), 0, lines.size() - 1);
        return new Position(
                line, Math.clamp(position.column(), 0, lines.get(line).length()));
    }

    /// The line break that new lines get: that of the first line.
    String lineBreak() {
        return breaks.getFirst().isEmpty() ? "\n" : breaks.getFirst();
    }

    /// Replaces the text between two places; line breaks in the new text become those of the file.
    Replaced replace(Position from, Position to, String text) {
        List<String> newLines = new ArrayList<>();
        List<String> newBreaks = new ArrayList<>();
        split(text, newLines, newBreaks);
        newBreaks.replaceAll(known -> known.isEmpty() ? known : lineBreak());
        newLines.set(0, line(from.line()).substring(0, from.column()) + newLines.getFirst());
        int last = newLines.size() - 1;
        newLines.set(last, newLines.get(last) + line(to.line()).substring(to.column()));
        newBreaks.set(last, breaks.get(to.line()));
        return take(from.line(), to.line() + 1, newLines, newBreaks);
    }

    /// Replaces characters by their offsets, exactly as they are.
    Replaced replaceExactly(int offset, int length, String text) {
        // A line more on both sides: a line feed may come to stand behind a carriage return.
        int first = Math.max(0, position(offset).line() - 1);
        int last = Math.min(lines.size() - 1, position(offset + length).line() + 1);
        int start = offset(new Position(first, 0)) - (first == 0 ? mark.length() : 0);
        StringBuilder raw = new StringBuilder(first == 0 ? mark : "");
        for (int i = first; i <= last; i++) {
            raw.append(lines.get(i)).append(breaks.get(i));
        }
        raw.replace(offset - start, offset - start + length, text);
        boolean isMarked = first == 0 && !raw.isEmpty() && raw.charAt(0) == MARK;
        mark = first > 0 ? mark : isMarked ? raw.substring(0, 1) : "";
        List<String> newLines = new ArrayList<>();
        List<String> newBreaks = new ArrayList<>();
        split(raw.substring(isMarked ? 1 : 0), newLines, newBreaks);
        if (last < lines.size() - 1) {
            newLines.removeLast();
            newBreaks.removeLast();
        }
        return take(first, last + 1, newLines, newBreaks);
    }

    private Replaced take(int from, int to, List<String> newLines, List<String> newBreaks) {
        List<String> oldLines = lines.subList(from, to);
        List<String> oldBreaks = breaks.subList(from, to);
        if (newLines.size() == to - from) {
            for (int i = 0; i < newLines.size(); i++) {
                oldLines.set(i, newLines.get(i));
                oldBreaks.set(i, newBreaks.get(i));
            }
        } else {
            oldLines.clear();
            oldBreaks.clear();
            lines.addAll(from, newLines);
            breaks.addAll(from, newBreaks);
        }
        return new Replaced(from, to - from, newLines.size());
    }

    /// The lines of a text and their line breaks; the last line has none.
    private static void split(String text, List<String> lines, List<String> breaks) {
        int start = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines.add(text.substring(start, i));
                breaks.add("\n");
                start = i + 1;
            } else if (c == '\r') {
                boolean pair = i + 1 < length && text.charAt(i + 1) == '\n';
                lines.add(text.substring(start, i));
                breaks.add(pair ? "\r\n" : "\r");
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        breaks.add("");
    }
}
