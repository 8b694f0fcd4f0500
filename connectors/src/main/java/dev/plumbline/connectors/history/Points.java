package dev.plumbline.connectors.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Values of one series by time, gathered from several places.
///
/// Each has a spread: 0 if it was measured at that instant, else the milliseconds of the roll-up that it is the last
/// value of.
final class Points {

    private long[] times = new long[256];
    private double[] values = new double[256];
    private long[] spreads = new long[256];
    private int size;

    void add(long time, double value, long spread) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            spreads = Arrays.copyOf(spreads, 2 * size);
        }
        times[size] = time;
        values[size] = value;
        spreads[size] = spread;
        size++;
    }

    int size() {
        return size;
    }

    long time(int index) {
        return times[index];
    }

    double value(int index) {
        return values[index];
    }

    long spread(int index) {
        return spreads[index];
    }

    /// These points by time; of several at one instant the one that was added last.
    Points sorted() {
        if (isSorted()) {
            return this;
        }
        Points sorted = new Points();
        IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Long.compare(times[one], times[other]))
                .forEach(index -> {
                    if (sorted.size > 0 && sorted.times[sorted.size - 1] == times[index]) {
                        sorted.size--;
                    }
                    sorted.add(times[index], values[index], spreads[index]);
                });
        return sorted;
    }

    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (times[i] <= times[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /// The index of the last point at or before an instant, or -1. The points are sorted.
    int at(long time) {
        int found = Arrays.binarySearch(times, 0, size, time);
        return found >= 0 ? found : -found - 2;
    }

    /// The points of which the time is in a span, its ends included. The points are sorted.
    Points between(long from, long to) {
        Points inside = new Points();
        for (int i = from == Long.MIN_VALUE ? 0 : at(from - 1) + 1; i < size && times[i] <= to; i++) {
            inside.add(times[i], values[i], spreads[i]);
        }
        return inside;
    }

    void addTo(Points others) {
        for (int i = 0; i < size; i++) {
            others.add(times[i], values[i], spreads[i]);
        }
    }

    /// Each point as a bucket of its own.
    List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            buckets.add(Bucket.of(times[i], values[i]));
        }
        return buckets;
    }

    byte[] chunk(int from, int to) {
        return SampleChunk.encode(times, values, from, to);
    }
}
