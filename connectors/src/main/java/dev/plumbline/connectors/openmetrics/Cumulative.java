package dev.plumbline.connectors.openmetrics;

import java.util.SortedMap;
import java.util.TreeMap;

/// What a counter, a histogram or a summary counted since its process began.
final class Cumulative {

    private final long time;
    private double count = Double.NaN;
    private double sum = Double.NaN;
    private final TreeMap<Double, Double> buckets = new TreeMap<>();
    private final TreeMap<Double, Double> quantiles = new TreeMap<>();

    /// @param time when it was measured, in milliseconds since 1970
    Cumulative(long time) {
        this.time = time;
    }

    long time() {
        return time;
    }

    double count() {
        return Double.isNaN(count) ? buckets.getOrDefault(Double.POSITIVE_INFINITY, Double.NaN) : count;
    }

    double sum() {
        return sum;
    }

    /// How many values were at most as large as a bound, by bound.
    SortedMap<Double, Double> buckets() {
        return buckets;
    }

    /// Percentiles that the service itself worked out, by share.
    SortedMap<Double, Double> quantiles() {
        return quantiles;
    }

    /// Adds a series. Values that nothing can have counted to are left out.
    void add(Instrument.Field field, double bound, double value) {
        if (!Double.isFinite(value) || value < 0) {
            return;
        }
        switch (field) {
            case COUNT -> count = value;
            case SUM -> sum = value;
            case BUCKET -> buckets.put(bound, value);
            case QUANTILE -> quantiles.put(bound, value);
        }
    }

    /// What was counted after an earlier time. Where anything is less than before, the process began anew, and all
    /// that it counted is new.
    Cumulative since(Cumulative before) {
        if (isReset(before)) {
            return this;
        }
        Cumulative grown = new Cumulative(time);
        grown.count = count() - before.count();
        grown.sum = sum - before.sum;
        buckets.forEach((bound, value) -> grown.buckets.put(bound, value - before.buckets.getOrDefault(bound, 0.0)));
        grown.quantiles.putAll(quantiles);
        return grown;
    }

    /// A sum of what may be negative, such as temperatures, can fall; durations and tokens cannot.
    private boolean isReset(Cumulative before) {
        if (count() < before.count() || sum < before.sum || !buckets.keySet().equals(before.buckets.keySet())) {
            return true;
        }
        return buckets.entrySet().stream()
                .anyMatch(bucket -> bucket.getValue() < before.buckets.getOrDefault(bucket.getKey(), 0.0));
    }
}
