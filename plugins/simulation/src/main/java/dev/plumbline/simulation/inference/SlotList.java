package dev.plumbline.simulation.inference;

import java.util.Arrays;

/// A line of slots that gives away its first, and lets any of them leave, without allocation.
final class SlotList {

    private static final int NONE = -1;

    private final int[] next;
    private final int[] previous;
    private int first = NONE;
    private int last = NONE;
    private int size;

    SlotList(int slots) {
        next = new int[slots];
        previous = new int[slots];
        Arrays.fill(next, NONE);
        Arrays.fill(previous, NONE);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean contains(int slot) {
        return previous[slot] != NONE || first == slot;
    }

    /// The first slot, negative if there is none.
    int first() {
        return first;
    }

    /// The slot before the given one, negative if that is the first.
    int before(int slot) {
        return previous[slot];
    }

    /// The last slot, negative if there is none.
    int last() {
        return last;
    }

    void addFirst(int slot) {
        previous[slot] = NONE;
        next[slot] = first;
        if (first == NONE) {
            last = slot;
        } else {
            previous[first] = slot;
        }
        first = slot;
        size++;
    }

    void addLast(int slot) {
        next[slot] = NONE;
        previous[slot] = last;
        if (last == NONE) {
            first = slot;
        } else {
            next[last] = slot;
        }
        last = slot;
        size++;
    }

    void remove(int slot) {
        int before = previous[slot];
        int after = next[slot];
        if (before == NONE) {
            first = after;
        } else {
            next[before] = after;
        }
        if (after == NONE) {
            last = before;
        } else {
            previous[after] = before;
        }
        next[slot] = NONE;
        previous[slot] = NONE;
        size--;
    }
}
