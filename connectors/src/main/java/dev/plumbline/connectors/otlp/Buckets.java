package dev.plumbline.connectors.otlp;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/// How values are spread: how many are at most a bound and more than the bound before it.
///
/// @param counts by the upper bound, which may be infinite
record Buckets(SortedMap<Double, Long> counts) {

    static final Buckets NONE = new Buckets(new TreeMap<>());

    Buckets {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    Buckets plus(Buckets other) {
        return with(other, (mine, others) -> mine + others);
    }

    Buckets minus(Buckets earlier) {
        return with(earlier, (mine, others) -> Math.max(0, mine - others));
    }

    private Buckets with(Buckets other, LongBinaryOperator operator) {
        SortedMap<Double, Long> result = new TreeMap<>(counts);
        other.counts.keySet().forEach(bound -> result.putIfAbsent(bound, 0L));
        result.replaceAll((bound, count) -> operator.applyAsLong(count, other.counts.getOrDefault(bound, 0L)));
        return new Buckets(result);
    }

    /// The value below which a share of the values is, taken to be spread evenly within their bucket; of the last
    /// bucket, if it has no end, its beginning.
    ///
    /// @return not a number if there are no values
    double quantile(double share) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        double rank = share * all;
        double below = 0;
        double lower = 0;
        for (Map.Entry<Double, Long> bucket : counts.entrySet()) {
            double upper = bucket.getKey();
            if (below + bucket.getValue() >= rank && bucket.getValue() > 0) {
                return Double.isInfinite(upper) ? lower : lower + (upper - lower) * (rank - below) / bucket.getValue();
            }
            below += bucket.getValue();
            lower = upper;
        }
        return Double.NaN;
    }
}
