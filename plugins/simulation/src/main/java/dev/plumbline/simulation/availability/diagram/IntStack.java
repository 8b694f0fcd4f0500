package dev.plumbline.simulation.availability.diagram;

import java.util.Arrays;

/// A stack of numbers, so that deep diagrams need no deep calls.
final class IntStack {

    private int[] values = new int[256];
    private int size;

    int size() {
        return size;
    }

    void push(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int pop() {
        return values[--size];
    }
}
