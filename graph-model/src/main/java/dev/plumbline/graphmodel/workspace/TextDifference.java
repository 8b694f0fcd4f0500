package dev.plumbline.graphmodel.workspace;

import java.util.ArrayList;
import java.util.List;

/// The few edits that lead from one text of a file to another.
public final class TextDifference {

    private static final int CHUNK = 4096;

    private final String file;
    private final String before;
    private final String after;

    private TextDifference(String file, String before, String after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    /// The edits, the last place first: each is true of the text before, whether or not those ahead of it are done.
    public static List<TextEdit> edits(String file, String before, String after) {
        return new TextDifference(file, before, after).edits();
    }

    private List<TextEdit> edits() {
        int head = commonStart(0, 0, Math.min(before.length(), after.length()));
        if (head == before.length() && head == after.length()) {
            return List.of();
        }
        int tail = commonEnd(head, head, before.length(), after.length());
        int firstLine = head == 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1;
        int lineEnd = before.indexOf('\n', before.length() - tail);
        int beyond = lineEnd < 0 ? 0 : before.length() - lineEnd - 1;
        String left = before.substring(firstLine, before.length() - beyond);
        String right = after.substring(firstLine, after.length() - beyond);
        return byLines(firstLine, LineDiff.lines(left), LineDiff.lines(right));
    }

    private List<TextEdit> byLines(int offset, List<String> left, List<String> right) {
        List<TextEdit> edits = new ArrayList<>();
        int line = 0;
        int other = 0;
        int from = offset;
        int to = offset;
        for (LineDiff.Hunk hunk : LineDiff.of(left, right)) {
            for (; line < hunk.start(); line++, other++) {
                from += left.get(line).length();
                to += right.get(other).length();
            }
            int end = from;
            for (; line < hunk.end(); line++) {
                end += left.get(line).length();
            }
            int until = to;
            for (int last = other + hunk.end() - hunk.start() + hunk.growth(); other < last; other++) {
                until += right.get(other).length();
            }
            edits.add(trimmed(from, end, to, until));
            from = end;
            to = until;
        }
        return edits.reversed();
    }

    /// The replacement without the characters that both sides begin and end with.
    private TextEdit trimmed(int from, int end, int to, int until) {
        int head = commonStart(from, to, Math.min(end - from, until - to));
        int tail = commonEnd(from + head, to + head, end, until);
        return new TextEdit(
                file, from + head, before.substring(from + head, end - tail), after.substring(to + head, until - tail));
    }

    private int commonStart(int from, int to, int most) {
        int same = 0;
        while (same + CHUNK <= most && areEqual(from + same, to + same)) {
            same += CHUNK;
        }
        while (same < most && before.charAt(from + same) == after.charAt(to + same)) {
            same++;
        }
        boolean isWithinPair = same > 0 && Character.isHighSurrogate(before.charAt(from + same - 1));
        return isWithinPair ? same - 1 : same;
    }

    private int commonEnd(int from, int to, int end, int until) {
        int most = Math.min(end - from, until - to);
        int same = 0;
        while (same + CHUNK <= most && areEqual(end - same - CHUNK, until - same - CHUNK)) {
            same += CHUNK;
        }
        while (same < most && before.charAt(end - 1 - same) == after.charAt(until - 1 - same)) {
            same++;
        }
        boolean isWithinPair = same > 0 && Character.isLowSurrogate(before.charAt(end - same));
        return isWithinPair ? same - 1 : same;
    }

    // Copies of chunks are compared many characters at once, which is several times as fast as one by one.
    private boolean areEqual(int from, int to) {
        return before.substring(from, from + CHUNK).equals(after.substring(to, to + CHUNK));
    }
}
