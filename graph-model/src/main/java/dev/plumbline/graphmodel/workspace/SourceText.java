package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import java.util.Arrays;

/// The text of a file of a workspace, and where its lines begin.
///
/// Offsets are `char` offsets into the text. Lines end at a line feed, a carriage return, or both.
public final class SourceText {

    private final String file;
    private final String text;
    private int[] lines = {};

    /// A text.
    ///
    /// @param file the path relative to the workspace, with forward slashes
    /// @param text the text, with a byte order mark if the file has one
    public SourceText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /// The path relative to the workspace, with forward slashes.
    public String file() {
        return file;
    }

    /// The whole text.
    public String text() {
        return text;
    }

    /// The number of the line that an offset lies in, from 1.
    public int line(int offset) {
        int at = Arrays.binarySearch(lineStarts(), offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /// The offset of the first character of a line.
    ///
    /// @param line the number of the line, from 1
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /// How many lines there are, counting an empty one after the last line break.
    public int lineCount() {
        return lineStarts().length;
    }

    /// The place of an offset: its line, and its column in code points. A byte order mark has no column.
    public Problem.Place place(int offset) {
        int within = Math.clamp(offset, 0, text.length());
        int line = line(within);
        int start = lineStart(line);
        if (start == 0 && within > 0 && text.charAt(0) == '\uFEFF') {
            start = 1;
        }
        return new Problem.Place(file, line, text.codePointCount(start, within) + 1);
    }

    /// The place that means the whole file.
    public Problem.Place wholeFile() {
        return new Problem.Place(file, 0, 0);
    }

    // The index costs memory in every open file, and most files never have a problem.
    private int[] lineStarts() {
        int[] known = lines;
        if (known.length == 0) {
            known = findLines();
            lines = known;
        }
        return known;
    }

    private int[] findLines() {
        int[] starts = new int[16];
        int count = 1;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return file + " (" + text.length() + " characters)";
    }
}
