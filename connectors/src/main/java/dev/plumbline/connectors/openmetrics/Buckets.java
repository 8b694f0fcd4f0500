package dev.plumbline.connectors.openmetrics;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Percentiles from the buckets of histograms, as Prometheus' `histogram_quantile` gives them: within a bucket values
/// are taken to be evenly spread.
final class Buckets {

    private final TreeMap<Double, Double> counts = new TreeMap<>();

    /// Adds the buckets of another histogram, its counts weighed.
    void add(SortedMap<Double, Double> cumulative, double weight) {
        cumulative.forEach((bound, count) -> counts.merge(bound, count * weight, Double::sum));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /// The value that a share of all values is at most; empty if there are no values, or no bound but infinity.
    Optional<Quantile> quantile(double share) {
        Map.Entry<Double, Double> all = counts.lastEntry();
        if (all == null || !Double.isInfinite(all.getKey()) || counts.size() < 2) {
            return Optional.empty();
        }
        double wanted = share * highest();
        if (!(wanted > 0)) {
            return Optional.empty();
        }
        double lower = 0;
        double below = 0;
        for (Map.Entry<Double, Double> bucket : counts.entrySet()) {
            double reached = Math.max(below, bucket.getValue());
            if (reached >= wanted) {
                return Optional.of(within(lower, bucket.getKey(), (wanted - below) / (reached - below)));
            }
            lower = bucket.getKey();
            below = reached;
        }
        return Optional.of(new Quantile(lower, Place.ABOVE));
    }

    /// Sums of different layouts may fall with the bound; they are taken as if they did not.
    private double highest() {
        return counts.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private Quantile within(double lower, double upper, double share) {
        if (Double.isInfinite(upper)) {
            return new Quantile(lower, Place.ABOVE);
        }
        if (upper <= 0) {
            return new Quantile(Math.max(0, upper), Place.BELOW);
        }
        double value = lower + (upper - lower) * share;
        return new Quantile(value, counts.firstKey() == upper ? Place.BELOW : Place.BETWEEN);
    }

    /// A percentile.
    ///
    /// @param value the value
    /// @param place where it lies
    record Quantile(double value, Place place) {}

    /// Where a percentile lies among the bounds.
    enum Place {
        /// In the first bucket, so that only its upper bound is known.
        BELOW,
        /// Between two bounds.
        BETWEEN,
        /// Above the last bound, which is given.
        ABOVE
    }
}
