package dev.plumbline.connectors.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the values of one lane within some time come to, in milliseconds; a single sample is one of no length.
///
/// @param count how many values are numbers; the least, the greatest and the mean are of those
record Bucket(long start, long length, double min, double max, double mean, long count, double last, long lastTime) {

    static Bucket of(long time, double value) {
        return new Bucket(time, 0, value, value, value, Double.isNaN(value) ? 0 : 1, value, time);
    }

    /// What buckets come to in longer ones.
    ///
    /// @param buckets in the order of their starts
    /// @param length how long the results are; no bucket is longer, and none lies across two
    static List<Bucket> grouped(List<Bucket> buckets, long length) {
        List<Bucket> grouped = new ArrayList<>();
        Sum sum = null;
        for (Bucket bucket : buckets) {
            long start = Math.floorDiv(bucket.start, length) * length;
            if (sum == null || sum.start != start) {
                if (sum != null) {
                    grouped.add(sum.bucket(length));
                }
                sum = new Sum(start);
            }
            sum.add(bucket);
        }
        if (sum != null) {
            grouped.add(sum.bucket(length));
        }
        return grouped;
    }

    RollUp rollUp() {
        return new RollUp(
                Instant.ofEpochMilli(start),
                Duration.ofMillis(length),
                min,
                max,
                mean,
                count,
                last,
                Instant.ofEpochMilli(lastTime));
    }

    private static final class Sum {

        private final long start;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private double mean;
        private long count;
        private double last;
        private long lastTime = Long.MIN_VALUE;

        Sum(long start) {
            this.start = start;
        }

        void add(Bucket bucket) {
            if (bucket.count > 0) {
                min = Math.min(min, bucket.min);
                max = Math.max(max, bucket.max);
                count += bucket.count;
                double share = (double) bucket.count / count;
                mean = mean * (1 - share) + bucket.mean * share;
            }
            if (bucket.lastTime >= lastTime) {
                last = bucket.last;
                lastTime = bucket.lastTime;
            }
        }

        Bucket bucket(long length) {
            boolean isEmpty = count == 0;
            return new Bucket(
                    start,
                    length,
                    isEmpty ? Double.NaN : min,
                    isEmpty ? Double.NaN : max,
                    isEmpty ? Double.NaN : Math.clamp(mean, min, max),
                    count,
                    last,
                    lastTime);
        }
    }
}
