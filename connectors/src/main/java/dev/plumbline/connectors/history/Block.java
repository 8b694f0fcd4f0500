package dev.plumbline.connectors.history;

import java.util.Arrays;

/// The newest samples of a series, by time, which are not in a chunk yet.
final class Block {

    private static final long NONE = Long.MAX_VALUE;

    private long[] times = new long[16];
    private double[] values = new double[16];
    private int size;
    private long oldestHead = NONE;
    private long newest = Long.MIN_VALUE;
    private double newestValue;

    /// Puts a sample at its place in time; of two at one instant the later one told stays.
    ///
    /// @param head the number of the head row that keeps the sample until it is in a chunk
    /// @return whether this says something new
    boolean add(long time, double value, long head) {
        if (time == newest && isSame(value, newestValue)) {
            return false;
        }
        int place = place(time);
        if (place < size && times[place] == time) {
            if (isSame(values[place], value)) {
                return false;
            }
            values[place] = value;
        } else {
            insert(place, time, value);
        }
        if (time >= newest) {
            newest = time;
            newestValue = value;
        }
        oldestHead = Math.min(oldestHead, head);
        return true;
    }

    private static boolean isSame(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }

    private int place(long time) {
        if (size == 0 || time > times[size - 1]) {
            return size;
        }
        int found = Arrays.binarySearch(times, 0, size, time);
        return found >= 0 ? found : -found - 1;
    }

    private void insert(int place, long time, double value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        if (place < size) {
            System.arraycopy(times, place, times, place + 1, size - place);
            System.arraycopy(values, place, values, place + 1, size - place);
        }
        times[place] = time;
        values[place] = value;
        size++;
    }

    boolean isFull() {
        return size >= SampleChunk.FULL;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long first() {
        return times[0];
    }

    long last() {
        return times[size - 1];
    }

    /// The number of the oldest head row that has a sample of this block.
    long oldestHead() {
        return oldestHead;
    }

    byte[] chunk() {
        return SampleChunk.encode(times, values, 0, size);
    }

    /// Forgets the samples, since they are in a chunk.
    void clear() {
        size = 0;
        oldestHead = NONE;
    }

    void addTo(Points points, long from, long to) {
        for (int i = 0; i < size; i++) {
            if (times[i] >= from && times[i] <= to) {
                points.add(times[i], values[i], 0);
            }
        }
    }
}
