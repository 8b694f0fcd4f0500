package dev.plumbline.connectors.otlp;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes buckets of the two kinds of histograms that OTLP has.
final class Spread {

    private Spread() {}

    /// Buckets between explicit bounds, of which the last has no end.
    ///
    /// @throws IOException if there is not one count more than there are bounds
    static Buckets between(List<Double> bounds, List<Long> counts) throws IOException {
        if (counts.isEmpty()) {
            return Buckets.NONE;
        }
        if (counts.size() != bounds.size() + 1) {
            throw new IOException("A histogram has " + counts.size() + " counts for " + bounds.size()
                    + " bounds; it needs one more.");
        }
        SortedMap<Double, Long> buckets = new TreeMap<>();
        for (int index = 0; index < counts.size(); index++) {
            double upper = index < bounds.size() ? bounds.get(index) : Double.POSITIVE_INFINITY;
            buckets.merge(upper, counts.get(index), Long::sum);
        }
        return new Buckets(buckets);
    }

    /// Buckets whose bounds are powers of a base: the bucket at an index is above the base to the power of the index,
    /// and at most the next power. The base is two to the power of two to the power of the negative scale.
    static Buckets exponential(int scale, int offset, long zeroes, List<Long> counts) {
        SortedMap<Double, Long> buckets = new TreeMap<>();
        buckets.put(0.0, zeroes);
        double exponent = Math.scalb(1.0, -scale);
        for (int index = 0; index < counts.size(); index++) {
            if (counts.get(index) > 0) {
                buckets.putIfAbsent(Math.pow(2, (offset + index) * exponent), 0L);
                buckets.merge(Math.pow(2, (offset + index + 1) * exponent), counts.get(index), Long::sum);
            }
        }
        return new Buckets(buckets);
    }
}
