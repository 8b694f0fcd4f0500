package dev.plumbline.simulation.queues;

import java.util.function.DoubleUnaryOperator;

/// Finds quantiles of distributions of which only the tail is known.
///
/// The search is the Illinois variant of false position on the logarithm of the tail, which is nearly straight, with
/// a halving every third step, which tails with jumps need.
final class Quantiles {

    private static final double PRECISION = 1e-12;
    private static final int MOST_STEPS = 200;

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
        for (int step = 1; step < MOST_STEPS && high - low > PRECISION * high; step++) {
            boolean halve = step % 3 == 0 || Double.isInfinite(atHigh);
            double at = halve ? (low + high) / 2 : high - atHigh * (high - low) / (atHigh - atLow);
            double here = Math.log(tail.applyAsDouble(at) / wanted);
            if (Math.abs(here) < PRECISION) {
                return at;
            }
            if (here > 0) {
                low = at;
                atLow = here;
                atHigh = halve ? atHigh : atHigh / 2;
            } else {
                high = at;
                atHigh = here;
                atLow = halve ? atLow : atLow / 2;
            }
        }
        return (low + high) / 2;
    }
}
