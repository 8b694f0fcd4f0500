package dev.plumbline.views.source.merge;

import dev.plumbline.graphmodel.workspace.LineMerge.Piece;
import java.util.ArrayList;
import java.util.List;

/// A row of the three columns.
sealed interface MergeRow {

    /// A line that both sides have.
    record Same(String text) implements MergeRow {}

    /// Lines that both sides have and nobody needs to read.
    record Folded(int lines) implements MergeRow {}

    /// The head of a disputed place.
    record Head(int place, int line) implements MergeRow {}

    /// A line of a disputed place; a side that has no line there has an empty one.
    record Differing(String ours, String base, String theirs) implements MergeRow {}

    /// The rows of a file: around each disputed place a few lines, the rest folded.
    static List<MergeRow> of(List<Piece> pieces) {
        List<MergeRow> rows = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Piece.Agreed agreed -> addSame(rows, lines(agreed.text()), i > 0, i + 1 < pieces.size());
                case Piece.Disputed disputed -> {
                    rows.add(new Head(place, disputed.region().line()));
                    place++;
                    addDiffering(
                            rows,
                            lines(disputed.region().ours()),
                            lines(disputed.region().base()),
                            lines(disputed.region().theirs()));
                }
            }
        }
        return rows;
    }

    private static void addSame(List<MergeRow> rows, List<String> lines, boolean after, boolean before) {
        int context = 3;
        int head = after ? context : 0;
        int tail = before ? context : 0;
        int folded = lines.size() - head - tail;
        for (int line = 0; line < lines.size(); line++) {
            if (folded > 1 && line == head) {
                rows.add(new Folded(folded));
            }
            if (folded <= 1 || line < head || line >= lines.size() - tail) {
                rows.add(new Same(lines.get(line)));
            }
        }
    }

    private static void addDiffering(List<MergeRow> rows, List<String> ours, List<String> base, List<String> theirs) {
        int longest = Math.max(ours.size(), Math.max(base.size(), theirs.size()));
        for (int line = 0; line < longest; line++) {
            rows.add(new Differing(at(ours, line), at(base, line), at(theirs, line)));
        }
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "";
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
