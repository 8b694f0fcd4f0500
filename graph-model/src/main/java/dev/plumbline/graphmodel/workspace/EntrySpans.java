package dev.plumbline.graphmodel.workspace;

import java.util.Arrays;

/// The spans of the entries of one file, by ordinal, as offsets into its text.
final class EntrySpans {

    private final int[] starts;
    private final int[] ends;

    private EntrySpans(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    int start(int ordinal) {
        return starts[ordinal];
    }

    int end(int ordinal) {
        return ends[ordinal];
    }

    /// The spans after characters were replaced: what lies behind moves along, what encloses the place grows or
    /// shrinks.
    EntrySpans edited(int offset, int removed, int inserted) {
        int[] newStarts = starts.clone();
        int[] newEnds = ends.clone();
        int by = inserted - removed;
        for (int i = 0; i < newStarts.length; i++) {
            if (newStarts[i] > offset || (newStarts[i] == offset && removed == 0 && newEnds[i] > offset)) {
                newStarts[i] = Math.max(offset, newStarts[i] + by);
            }
            if (newEnds[i] >= offset + removed && newEnds[i] > offset) {
                newEnds[i] += by;
            } else if (newEnds[i] == offset && ends[i] > starts[i] && removed == 0) {
                newEnds[i] += by;
            } else if (newEnds[i] > offset) {
                newEnds[i] = offset + inserted;
            }
        }
        return new EntrySpans(newStarts, newEnds);
    }

    int size() {
        return starts.length;
    }

    /// The ordinal of the entry that begins last before the offset; negative if there is none.
    int before(int offset) {
        int found = -1;
        for (int i = 0; i < starts.length; i++) {
            boolean isBefore = starts[i] < offset && starts[i] < ends[i];
            if (isBefore && (found < 0 || starts[i] > starts[found])) {
                found = i;
            }
        }
        return found;
    }

    /// The spans after text was inserted between entries, with the span of the entry that came with it as the last.
    EntrySpans withAdded(int offset, int inserted, int start, int end) {
        int[] newStarts = Arrays.copyOf(starts, starts.length + 1);
        int[] newEnds = Arrays.copyOf(ends, ends.length + 1);
        for (int i = 0; i < starts.length; i++) {
            newStarts[i] += starts[i] >= offset ? inserted : 0;
            newEnds[i] += ends[i] > offset ? inserted : 0;
        }
        newStarts[starts.length] = start;
        newEnds[ends.length] = end;
        return new EntrySpans(newStarts, newEnds);
    }

    /// The spans with another one for one entry.
    EntrySpans with(int ordinal, int start, int end) {
        int[] newStarts = starts.clone();
        int[] newEnds = ends.clone();
        newStarts[ordinal] = start;
        newEnds[ordinal] = end;
        return new EntrySpans(newStarts, newEnds);
    }

    /// Collects spans in the order of their ordinals.
    static final class Builder {

        private int[] starts = new int[16];
        private int[] ends = new int[16];
        private int size;

        void add(int start, int end) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size++] = end;
        }

        void addAll(Builder other) {
            for (int i = 0; i < other.size; i++) {
                add(other.starts[i], other.ends[i]);
            }
        }

        EntrySpans build() {
            return new EntrySpans(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
