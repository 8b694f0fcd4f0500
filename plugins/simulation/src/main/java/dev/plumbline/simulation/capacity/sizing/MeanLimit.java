package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.pluginapi.CapacityObjective.Quantity;
import dev.plumbline.simulation.queues.ResponseTime;

/// The largest mean that a time can have whose percentile keeps a bound.
///
/// Percentiles of sums come from the gamma distribution, of which q(p) / mean depends on the shape k = mean² / variance
/// alone: for high percentiles it first rises and then falls with k, for the median it rises. So over any range of
/// shapes the least is at one of its ends. The range is known: the variance is no smaller than without any waiting, and
/// no larger than with the fewest replicas.
final class MeanLimit {

    private static final int HALVINGS = 60;

    private final double share;
    private final ResponseTime best;
    private final double leastShape;

    private MeanLimit(double share, ResponseTime best, ResponseTime worst) {
        this.share = share;
        this.best = best;
        this.leastShape = Double.isFinite(worst.mean()) && worst.variance() > 0
                ? best.mean() * best.mean() / worst.variance()
                : 0;
    }

    /// The largest mean; infinite where nothing can be said of it.
    ///
    /// @param bound what the quantity may be at most, in seconds
    /// @param best the time without any waiting
    /// @param worst the time with the fewest replicas
    static double of(Quantity quantity, double bound, ResponseTime best, ResponseTime worst) {
        return switch (quantity) {
            case MEAN -> bound;
            case P50 -> new MeanLimit(0.5, best, worst).under(bound);
            case P90 -> new MeanLimit(0.9, best, worst).under(bound);
            case P99 -> new MeanLimit(0.99, best, worst).under(bound);
            case ERROR_RATIO, UTILIZATION, THROUGHPUT -> Double.POSITIVE_INFINITY;
        };
    }

    private double under(double bound) {
        if (!best.isFitted() || !(leastShape > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double low = best.mean();
        // A wide time has the least percentile, or a narrow one, which comes near to its mean.
        double high = Math.max(low, bound / Math.min(1, ratio(leastShape)));
        if (least(low) > bound) {
            return low;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (least(middle) > bound) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// The least percentile that a time with the mean can have.
    private double least(double mean) {
        double most = best.variance() > 0 ? mean * mean / best.variance() : Double.POSITIVE_INFINITY;
        double narrow = Double.isFinite(most) ? ratio(Math.max(most, leastShape)) : 1;
        return mean * Math.min(ratio(leastShape), narrow);
    }

    private double ratio(double shape) {
        return ResponseTime.ofMoments(1, 1 / shape).quantile(share);
    }
}
