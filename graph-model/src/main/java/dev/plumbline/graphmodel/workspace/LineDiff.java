package dev.plumbline.graphmodel.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The difference of two texts by lines: Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
final class LineDiff {

    // The trace takes memory that grows with the square; texts that differ more are one large hunk.
    private static final int MOST_DIFFERENCES = 2000;

    private final List<String> before;
    private final List<String> after;

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /// Lines that one text has in the place of the other's.
    ///
    /// @param start the first line in the text before, from 0
    /// @param end the line after the last one in the text before
    /// @param growth how many lines there are more after than before
    record Hunk(int start, int end, int growth) {}

    /// The lines with their line ends.
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    static List<Hunk> of(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        LineDiff middle =
                new LineDiff(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        int offset = head;
        return middle.hunks().stream()
                .map(hunk -> new Hunk(hunk.start() + offset, hunk.end() + offset, hunk.growth()))
                .toList();
    }

    private List<Hunk> hunks() {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        List<int[]> trace = new ArrayList<>();
        int most = Math.min(before.size() + after.size(), MOST_DIFFERENCES);
        int[] furthest = new int[2 * most + 3];
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(furthest, most + 1 - d, most + 2 + d));
            if (advance(furthest, d, most + 1)) {
                return backtrack(trace, d);
            }
        }
        return List.of(new Hunk(0, before.size(), after.size() - before.size()));
    }

    private boolean advance(int[] furthest, int d, int zero) {
        for (int k = -d; k <= d; k += 2) {
            boolean down = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);
            int x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
            while (x < before.size() && x - k < after.size() && before.get(x).equals(after.get(x - k))) {
                x++;
            }
            furthest[zero + k] = x;
            if (x >= before.size() && x - k >= after.size()) {
                return true;
            }
        }
        return false;
    }

    private List<Hunk> backtrack(List<int[]> trace, int differences) {
        boolean[] removed = new boolean[before.size()];
        boolean[] added = new boolean[after.size()];
        int x = before.size();
        int y = after.size();
        for (int d = differences; d > 0; d--) {
            int[] furthest = trace.get(d);
            int k = x - y;
            boolean down = k == -d || (k != d && at(furthest, d, k - 1) < at(furthest, d, k + 1));
            int previous = down ? k + 1 : k - 1;
            x = at(furthest, d, previous);
            y = x - previous;
            if (down) {
                added[y] = true;
            } else {
                removed[x] = true;
            }
        }
        return collect(removed, added);
    }

    /// The row at a depth holds the diagonals from -d to d.
    private static int at(int[] row, int d, int k) {
        return row[k + d];
    }

    private static List<Hunk> collect(boolean[] removed, boolean[] added) {
        List<Hunk> hunks = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (x < removed.length || y < added.length) {
            int startX = x;
            int startY = y;
            while (x < removed.length && removed[x]) {
                x++;
            }
            while (y < added.length && added[y]) {
                y++;
            }
            if (x > startX || y > startY) {
                hunks.add(new Hunk(startX, x, (y - startY) - (x - startX)));
            } else {
                x++;
                y++;
            }
        }
        return hunks;
    }
}
