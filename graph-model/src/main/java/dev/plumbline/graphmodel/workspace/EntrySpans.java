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
