package dev.plumbline.graphmodel.live;

import java.util.Arrays;

/// A growing list of numbers, also used as a stack.
final class IntList {

    private static final int[] NOTHING = new int[0];

    private int[] values = NOTHING;
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size * 2));
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    int last() {
        return values[size - 1];
    }

    int removeLast() {
        return values[--size];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    int[] reversed() {
        int[] reversed = new int[size];
        Arrays.setAll(reversed, at -> values[size - 1 - at]);
        return reversed;
    }

    int[] sortedDistinct() {
        int[] sorted = toArray();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
    }
}
