package dev.plumbline.connectors.prometheus;

import java.util.Comparator;
import java.util.List;

/// A native histogram of Prometheus at one time.
///
/// @param count how much was observed
/// @param sum the sum of what was observed
/// @param buckets the buckets that are not empty, the lowest first
record NativeHistogram(double count, double sum, List<Bucket> buckets) {

    NativeHistogram {
        buckets = buckets.stream()
                .sorted(Comparator.comparingDouble(Bucket::low).thenComparingDouble(Bucket::high))
                .toList();
    }

    /// The value below which a share of the observations lies; NaN if there are none.
    ///
    /// Within a bucket the observations are taken to lie evenly on a logarithmic scale, as Prometheus 3 does for
    /// exponential buckets; in one that includes zero evenly on a linear one.
    ///
    /// @param share from 0 to 1
    double quantile(double share) {
        double inBuckets = buckets.stream().mapToDouble(Bucket::count).sum();
        double rank = share * inBuckets;
        double below = 0;
        for (Bucket bucket : buckets) {
            if (bucket.count() > 0 && below + bucket.count() >= rank) {
                return bucket.at((rank - below) / bucket.count());
            }
            below += bucket.count();
        }
        return Double.NaN;
    }

    /// A bucket.
    record Bucket(double low, double high, double count) {

        private double at(double share) {
            return low > 0 && Double.isFinite(high)
                    ? low * Math.pow(high / low, share)
                    : Double.isFinite(high) && Double.isFinite(low) ? low + (high - low) * share : low;
        }
    }
}
