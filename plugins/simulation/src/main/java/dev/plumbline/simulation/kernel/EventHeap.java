package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// What will happen, the earliest first: a four-ary heap of pairs of a time and a payload.
///
/// Times are not negative, so that their bits sort as they do. Equal times sort by payload, which carries the order of
/// insertion in its high bits. The entry that is taken leaves a hole at the top, which the next entry fills: an event
/// that causes the next one costs one way down instead of two ways.
final class EventHeap {

    private static final int FIRST_CAPACITY = 256;

    private long[] entries = new long[2 * FIRST_CAPACITY];
    private int size;
    private boolean hole;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        hole = false;
    }

    /// The time of the earliest event; the heap is not empty, and `settle` was called after the last `take`.
    double earliest() {
        return Double.longBitsToDouble(entries[0]);
    }

    /// Takes the earliest event and gives its payload.
    long take() {
        long payload = entries[1];
        size--;
        hole = true;
        return payload;
    }

    /// Closes the hole at the top, if nothing was added since the last event was taken.
    void settle() {
        if (hole) {
            hole = false;
            if (size > 0) {
                sink(entries[2 * size], entries[2 * size + 1]);
            }
        }
    }

    void add(double time, long payload) {
        long key = Double.doubleToRawLongBits(time);
        if (hole) {
            hole = false;
            size++;
            sink(key, payload);
        } else {
            if (2 * size == entries.length) {
                entries = Arrays.copyOf(entries, 2 * entries.length);
            }
            rise(key, payload);
            size++;
        }
    }

    private void rise(long key, long payload) {
        long[] heap = entries;
        int at = size;
        while (at > 0) {
            int parent = (at - 1) >>> 2;
            long above = heap[2 * parent];
            if (above < key || (above == key && heap[2 * parent + 1] <= payload)) {
                break;
            }
            heap[2 * at] = above;
            heap[2 * at + 1] = heap[2 * parent + 1];
            at = parent;
        }
        heap[2 * at] = key;
        heap[2 * at + 1] = payload;
    }

    private void sink(long key, long payload) {
        long[] heap = entries;
        int count = size;
        int at = 0;
        while (true) {
            int child = 4 * at + 1;
            if (child >= count) {
                break;
            }
            int least = least(heap, child, Math.min(child + 4, count));
            long below = heap[2 * least];
            if (key < below || (key == below && payload <= heap[2 * least + 1])) {
                break;
            }
            heap[2 * at] = below;
            heap[2 * at + 1] = heap[2 * least + 1];
            at = least;
        }
        heap[2 * at] = key;
        heap[2 * at + 1] = payload;
    }

    private static int least(long[] heap, int from, int to) {
        int least = from;
        long key = heap[2 * from];
        for (int index = from + 1; index < to; index++) {
            long other = heap[2 * index];
            if (other < key || (other == key && heap[2 * index + 1] < heap[2 * least + 1])) {
                least = index;
                key = other;
            }
        }
        return least;
    }
}
