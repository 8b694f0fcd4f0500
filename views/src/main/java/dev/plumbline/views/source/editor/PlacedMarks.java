package dev.plumbline.views.source.editor;

import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is wrong in a text, by lines.
final class PlacedMarks {

    private final Map<Integer, List<PlacedMark>> byLine = new HashMap<>();

    /// A problem from one place to another.
    record PlacedMark(Problem problem, Position from, Position to) {

        /// The column where it begins in a line.
        int from(int line) {
            return line == from.line() ? from.column() : 0;
        }

        /// The column where it ends in a line.
        int to(int line, String text) {
            return line == to.line() ? Math.min(to.column(), text.length()) : text.length();
        }
    }

    void set(List<PlacedMark> marks) {
        clear();
        for (PlacedMark mark : marks) {
            for (int line = mark.from.line(); line <= mark.to.line(); line++) {
                byLine.computeIfAbsent(line, number -> new ArrayList<>()).add(mark);
            }
        }
    }

    void clear() {
        byLine.clear();
    }

    /// Those that reach into a line.
    List<PlacedMark> in(int line) {
        return byLine.getOrDefault(line, List.of());
    }

    /// The gravest in a line.
    Optional<Problem.Severity> severity(int line) {
        return in(line).stream().map(mark -> mark.problem.severity()).min(Problem.Severity::compareTo);
    }

    /// Moves along when lines come and go, until the marks of the new text are known.
    void changed(TextBuffer.Replaced lines) {
        int shift = lines.added() - lines.removed();
        if (shift == 0 || byLine.isEmpty()) {
            return;
        }
        List<PlacedMark> moved = new ArrayList<>();
        for (Map.Entry<Integer, List<PlacedMark>> entry : byLine.entrySet()) {
            for (PlacedMark mark : entry.getValue()) {
                if (mark.from.line() == entry.getKey()) {
                    boolean below = mark.from.line() >= lines.first() + lines.removed();
                    moved.add(below ? shifted(mark, shift) : mark);
                }
            }
        }
        set(moved);
    }

    private static PlacedMark shifted(PlacedMark mark, int shift) {
        return new PlacedMark(
                mark.problem,
                new Position(mark.from.line() + shift, mark.from.column()),
                new Position(mark.to.line() + shift, mark.to.column()));
    }
}
