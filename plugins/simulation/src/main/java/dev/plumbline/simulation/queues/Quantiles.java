package dev.plumbline.simulation.queues;

import java.util.function.DoubleUnaryOperator;

/// Finds quantiles of distributions of which only the tail is known.
///
/// The search is by false position on the logarithm of the tail, which is nearly straight.
final class Quantiles {

    private static final FalsePosition.Precision PRECISION = new FalsePosition.Precision(1e-12, 1e-12, 200);

    private Quantiles() {}

    /// The time at which the tail falls to 1 - share.
    ///
    /// @param tail the probability of a longer time, falling from at most 1 to 0
    /// @param share between 0 and 1
    /// @param scale a typical time, above 0, where the search starts
    static double solve(DoubleUnaryOperator tail, double share, double scale) {
        double wanted = 1 - share;
        double low = 0;
        double atLow = -Math.log(wanted);
        double high = scale;
        double atHigh = Math.log(tail.applyAsDouble(high) / wanted);
        while (atHigh > 0 && high < Double.MAX_VALUE / 4) {
            low = high;
            atLow = atHigh;
            high *= 2;
            atHigh = Math.log(tail.applyAsDouble(high) / wanted);
        }
        return FalsePosition.root(
                time -> Math.log(tail.applyAsDouble(time) / wanted),
                new FalsePosition.Bracket(low, atLow, high, atHigh),
                PRECISION);
    }
}
