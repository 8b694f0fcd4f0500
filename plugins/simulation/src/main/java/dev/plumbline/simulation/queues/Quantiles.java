package dev.plumbline.simulation.queues;

import java.util.function.DoubleUnaryOperator;

/// Finds quantiles of distributions of which only the tail is known.
final class Quantiles {

    private static final double PRECISION = 1e-12;

    private Quantiles() {}

    /// The time at which the tail falls to 1 - share.
    ///
    /// @param tail the probability of a longer time, falling from at most 1 to 0
    /// @param share between 0 and 1
    /// @param scale a typical time, above 0, where the search starts
    static double solve(DoubleUnaryOperator tail, double share, double scale) {
        double wanted = 1 - share;
        double high = scale;
        while (tail.applyAsDouble(high) > wanted && high < Double.MAX_VALUE / 4) {
            high *= 2;
        }
        double low = 0;
        while (high - low > PRECISION * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (tail.applyAsDouble(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
