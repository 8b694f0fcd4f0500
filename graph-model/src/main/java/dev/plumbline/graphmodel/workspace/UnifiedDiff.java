package dev.plumbline.graphmodel.workspace;

import java.util.List;

/// The difference between two texts of a file in the form that `patch` and `git apply` take.
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final StringBuilder text = new StringBuilder();

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /// The difference; empty if there is none.
    ///
    /// @param file the path with forward slashes
    public static String of(String file, String before, String after) {
        UnifiedDiff diff = new UnifiedDiff(LineDiff.lines(before), LineDiff.lines(after));
        List<LineDiff.Hunk> hunks = LineDiff.of(diff.before, diff.after);
        if (hunks.isEmpty()) {
            return "";
        }
        diff.text.append("--- a/").append(file).append("\n+++ b/").append(file).append('\n');
        diff.addAll(hunks);
        return diff.text.toString();
    }

    /// Changes that are near each other share their context.
    private void addAll(List<LineDiff.Hunk> hunks) {
        int shift = 0;
        int first = 0;
        for (int at = 1; at <= hunks.size(); at++) {
            boolean isApart = at == hunks.size()
                    || hunks.get(at).start() - hunks.get(at - 1).end() > 2 * CONTEXT;
            if (isApart) {
                List<LineDiff.Hunk> group = hunks.subList(first, at);
                add(group, shift);
                shift += growth(group);
                first = at;
            }
        }
    }

    private void add(List<LineDiff.Hunk> group, int shift) {
        int start = Math.max(0, group.getFirst().start() - CONTEXT);
        int end = Math.min(before.size(), group.getLast().end() + CONTEXT);
        text.append("@@ -")
                .append(range(start, end - start))
                .append(" +")
                .append(range(start + shift, end - start + growth(group)))
                .append(" @@\n");
        int line = start;
        int other = start + shift;
        for (LineDiff.Hunk hunk : group) {
            int kept = hunk.start() - line;
            addLines(' ', before.subList(line, hunk.start()));
            addLines('-', before.subList(hunk.start(), hunk.end()));
            int from = other + kept;
            int until = from + hunk.end() - hunk.start() + hunk.growth();
            addLines('+', after.subList(from, until));
            line = hunk.end();
            other = until;
        }
        addLines(' ', before.subList(line, end));
    }

    /// A range without lines names the line ahead of it.
    private static String range(int start, int count) {
        int first = count == 0 ? start : start + 1;
        return count == 1 ? String.valueOf(first) : first + "," + count;
    }

    private static int growth(List<LineDiff.Hunk> group) {
        return group.stream().mapToInt(LineDiff.Hunk::growth).sum();
    }

    private void addLines(char mark, List<String> lines) {
        for (String line : lines) {
            text.append(mark).append(line);
            if (!line.endsWith("\n")) {
                text.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
