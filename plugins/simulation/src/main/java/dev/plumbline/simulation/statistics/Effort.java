package dev.plumbline.simulation.statistics;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How much work a wanted precision takes, estimated from what was seen so far.
///
/// A precision is the half width of the interval as a share of the mean. There is no answer where the mean is 0 but the
/// results spread, or where too little was seen to know the spread.
///
/// Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, section 9.4.1.
public final class Effort {

    private static final double MOST = 1e15;

    private Effort() {}

    /// The number of independent runs that the precision takes in all, those already made included; at least 2.
    ///
    /// @param results the results so far, at least 2
    /// @param wanted the relative half width, above 0, as in 0.01
    public static OptionalLong replications(Moments results, double wanted, double level) {
        requireWanted(wanted);
        double allowed = wanted * Math.abs(results.mean());
        if (results.count() < 2 || (allowed == 0 && results.squares() > 0)) {
            return OptionalLong.empty();
        }
        if (results.squares() == 0) {
            return OptionalLong.of(2);
        }
        double spread = Math.sqrt(results.variance()) / allowed;
        double normal = Math.pow(StudentT.reach(Double.POSITIVE_INFINITY, level) * spread, 2);
        return normal > MOST ? OptionalLong.empty() : OptionalLong.of(smallest(spread, level, normal));
    }

    /// The seconds of work that the precision takes beyond those already spent, 0 if it is reached: the width of an
    /// interval falls with the square root of the work.
    ///
    /// @param soFar the interval after the work so far
    /// @param seconds the seconds of work so far, simulated or real, above 0
    /// @param wanted the relative half width, above 0, as in 0.01
    public static OptionalDouble seconds(ConfidenceInterval soFar, double seconds, double wanted) {
        requireWanted(wanted);
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("Work so far takes a finite time above 0 s, got " + seconds);
        }
        double ratio = soFar.relativeHalfWidth() / wanted;
        double more = ratio <= 1 ? 0 : seconds * (ratio * ratio - 1);
        return Double.isFinite(more) ? OptionalDouble.of(more) : OptionalDouble.empty();
    }

    /// The t quantile lies above the normal one, so that the search starts below the answer and ends after few steps.
    private static long smallest(double spread, double level, double normal) {
        long count = Math.max(2, (long) Math.ceil(normal));
        while (StudentT.reach((double) (count - 1), level) * spread > Math.sqrt((double) count)) {
            count++;
        }
        return count;
    }

    static void requireWanted(double wanted) {
        if (!(wanted > 0) || Double.isInfinite(wanted)) {
            throw new IllegalArgumentException("A wanted relative half width is above 0, as in 0.01, got " + wanted);
        }
    }
}
