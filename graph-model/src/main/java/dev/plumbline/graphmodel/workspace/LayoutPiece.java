package dev.plumbline.graphmodel.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A line of a layout file that changes, and the new lines behind it.
final class LayoutPiece {

    private final int start;
    private final int end;
    private final List<String> added = new ArrayList<>();
    private Optional<String> content;

    /// @param start where the line starts
    /// @param end where it ends, its line break not counted
    LayoutPiece(int start, int end, String content) {
        this.start = start;
        this.end = end;
        this.content = Optional.of(content);
    }

    /// Gives the line another content, or takes it out.
    void keep(Optional<String> changed) {
        content = changed;
    }

    void add(String line) {
        added.add(line);
    }

    /// The pieces that stand line by line below each other, together.
    static List<List<LayoutPiece>> runs(Collection<LayoutPiece> pieces, TextLines lines) {
        List<List<LayoutPiece>> runs = new ArrayList<>();
        int next = -1;
        for (LayoutPiece piece : pieces) {
            if (piece.start != next) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(piece);
            next = lines.next(piece.end);
        }
        return runs;
    }

    /// What comes in the place of a run of lines, cut down to what differs; empty if nothing does.
    static Optional<Replacement> replacement(List<LayoutPiece> run, String text) {
        TextLines lines = new TextLines(text);
        StringBuilder after = new StringBuilder();
        String eol = lines.eol();
        for (LayoutPiece piece : run) {
            String own = text.substring(piece.end, lines.next(piece.end));
            piece.content.ifPresent(content -> after.append(content).append(own.isEmpty() ? eol : own));
            piece.added.forEach(line -> after.append(line).append(eol));
        }
        int start = run.getFirst().start;
        int last = run.getLast().end;
        int end = lines.next(last);
        if (end == last) {
            // The text ends without a line break, and is to end so.
            if (after.isEmpty() && start > 0) {
                start -= text.startsWith("\r\n", start - 2) ? 2 : 1;
            } else {
                after.setLength(after.length() - eol.length());
            }
        }
        return cut(text, new Replacement(start, end, after.toString()));
    }

    private static Optional<Replacement> cut(String text, Replacement whole) {
        String before = text.substring(whole.start(), whole.end());
        String after = whole.text();
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Replacement(
                        whole.start() + head, whole.end() - tail, after.substring(head, after.length() - tail)));
    }
}
