package dev.plumbline.views.source.editor;

import java.util.ArrayList;
import java.util.List;

/// The lines that are lit because what they declare is selected elsewhere.
final class PointedLines {

    private final List<Range> ranges = new ArrayList<>();

    /// Lines from one to another, both among them.
    private record Range(int first, int last) {

        Range shifted(int lines) {
            return new Range(first + lines, last + lines);
        }
    }

    void set(List<SourceEditor.Stretch> stretches, TextBuffer buffer) {
        clear();
        for (SourceEditor.Stretch stretch : stretches) {
            Position from = buffer.position(stretch.from());
            Position to = buffer.position(stretch.to());
            boolean ends = to.column() == 0 && to.line() > from.line();
            ranges.add(new Range(from.line(), ends ? to.line() - 1 : to.line()));
        }
    }

    void clear() {
        ranges.clear();
    }

    boolean has(int line) {
        return ranges.stream().anyMatch(range -> range.first <= line && line <= range.last);
    }

    /// Moves along when lines come and go, until the stretches of the new text are known.
    void changed(TextBuffer.Replaced lines) {
        int shift = lines.added() - lines.removed();
        if (shift != 0) {
            ranges.replaceAll(range -> range.first > lines.first() ? range.shifted(shift) : range);
        }
    }
}
