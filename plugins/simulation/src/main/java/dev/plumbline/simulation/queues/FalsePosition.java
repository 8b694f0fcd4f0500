package dev.plumbline.simulation.queues;

import java.util.function.DoubleUnaryOperator;

/// Finds where falling functions come to 0: false position in the variant of Illinois, with a halving every third step,
/// which jumps need, and wherever the function has no bound.
///
/// Source: Dowell & Jarratt, A modified regula falsi method for computing the root of an equation, BIT 11 (1971)
/// 168-174.
public final class FalsePosition {

    private FalsePosition() {}

    /// The place of the root.
    ///
    /// @param function falls; may be minus infinity from somewhere on
    public static double root(DoubleUnaryOperator function, Bracket bracket, Precision precision) {
        double low = bracket.low;
        double atLow = bracket.atLow;
        double high = bracket.high;
        double atHigh = bracket.atHigh;
        for (int step = 1; step <= precision.steps && high - low > precision.place * high; step++) {
            boolean halve = step % 3 == 0 || Double.isInfinite(atHigh);
            double at = halve ? (low + high) / 2 : low + atLow * (high - low) / (atLow - atHigh);
            double here = function.applyAsDouble(at);
            if (Math.abs(here) <= precision.value) {
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

    /// Where the root lies.
    ///
    /// @param low where the function is above 0
    /// @param atLow its value there
    /// @param high where it is not above 0
    /// @param atHigh its value there
    public record Bracket(double low, double atLow, double high, double atHigh) {}

    /// When it is enough.
    ///
    /// @param place how wide the bracket may be, as a share of its upper end
    /// @param value how far from 0 the function may be
    /// @param steps the most steps
    public record Precision(double place, double value, int steps) {}
}
