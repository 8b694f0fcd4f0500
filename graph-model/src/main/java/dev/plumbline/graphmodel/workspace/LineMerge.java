package dev.plumbline.graphmodel.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The three-way merge of texts by lines, as `diff3` does it.
///
/// Changes of the two sides that overlap or touch are a conflict, unless both sides did the same.
public final class LineMerge {

    private final List<String> base;
    private final List<String> ours;
    private final List<String> theirs;
    private final StringBuilder merged = new StringBuilder();
    private final List<Region> conflicts = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder agreed = new StringBuilder();

    private LineMerge(String base, String ours, String theirs) {
        this.base = LineDiff.lines(base);
        this.ours = LineDiff.lines(ours);
        this.theirs = LineDiff.lines(theirs);
    }

    /// Merges what two sides made of a text.
    public static LineMerge of(String base, String ours, String theirs) {
        LineMerge merge = new LineMerge(base, ours, theirs);
        merge.run();
        return merge;
    }

    /// A place where both sides changed the text, each in its own way.
    ///
    /// @param line the line in the base, from 1
    /// @param base what stood there
    /// @param ours what our side made of it
    /// @param theirs what the other side made of it
    public record Region(int line, String base, String ours, String theirs) {}

    /// A part of the merged text: the pieces one after the other are the whole of it.
    public sealed interface Piece {

        /// Text that both sides agree on, or that one of them alone changed.
        record Agreed(String text) implements Piece {}

        /// A place that somebody has to decide on.
        record Disputed(Region region) implements Piece {}
    }

    /// Whether the sides' changes fit together.
    public boolean isClean() {
        return conflicts.isEmpty();
    }

    /// The text with the changes of both sides, layouts place by place; empty if they do not fit together.
    public Optional<String> merged() {
        return isClean() ? Optional.of(text()) : LayoutMerge.of(whole(base), whole(ours), whole(theirs));
    }

    /// The text with the changes of both sides, if they fit together; our side's text in conflicting places.
    public String text() {
        return merged.toString();
    }

    /// The places where they do not fit together.
    public List<Region> conflicts() {
        return List.copyOf(conflicts);
    }

    /// The merged text as what is agreed and what is disputed, in order.
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    private void run() {
        List<LineDiff.Hunk> mine = LineDiff.of(base, ours);
        List<LineDiff.Hunk> other = LineDiff.of(base, theirs);
        int line = 0;
        int i = 0;
        int j = 0;
        while (i < mine.size() || j < other.size()) {
            boolean first = j == other.size()
                    || (i < mine.size() && mine.get(i).start() <= other.get(j).start());
            int start = first ? mine.get(i).start() : other.get(j).start();
            int end = start;
            int firstMine = i;
            int firstOther = j;
            boolean grew = true;
            while (grew) {
                grew = false;
                if (i < mine.size() && mine.get(i).start() <= end) {
                    end = Math.max(end, mine.get(i++).end());
                    grew = true;
                }
                if (j < other.size() && other.get(j).start() <= end) {
                    end = Math.max(end, other.get(j++).end());
                    grew = true;
                }
            }
            append(base, line, start);
            String left = side(ours, mine.subList(firstMine, i), mine, firstMine, start, end);
            String right = side(theirs, other.subList(firstOther, j), other, firstOther, start, end);
            resolve(start, join(base, start, end), left, right, i > firstMine, j > firstOther);
            line = end;
        }
        append(base, line, base.size());
        closeAgreed();
    }

    private void resolve(int start, String before, String left, String right, boolean mine, boolean other) {
        String text = mine ? left : right;
        if (mine && other && !left.equals(right)) {
            Region region = new Region(start + 1, before, left, right);
            conflicts.add(region);
            closeAgreed();
            pieces.add(new Piece.Disputed(region));
        } else {
            agreed.append(text);
        }
        merged.append(text);
    }

    private void closeAgreed() {
        if (!agreed.isEmpty()) {
            pieces.add(new Piece.Agreed(agreed.toString()));
            agreed.setLength(0);
        }
    }

    /// What a side has in the place of the base's lines from start to end.
    private static String side(
            List<String> lines, List<LineDiff.Hunk> inside, List<LineDiff.Hunk> all, int first, int start, int end) {
        int shift = 0;
        for (LineDiff.Hunk hunk : all.subList(0, first)) {
            shift += hunk.growth();
        }
        int growth = inside.stream().mapToInt(LineDiff.Hunk::growth).sum();
        return join(lines, start + shift, end + shift + growth);
    }

    private void append(List<String> lines, int from, int to) {
        String text = join(lines, from, to);
        merged.append(text);
        agreed.append(text);
    }

    private static String whole(List<String> lines) {
        return String.join("", lines);
    }

    private static String join(List<String> lines, int from, int to) {
        return String.join("", lines.subList(from, to));
    }
}
