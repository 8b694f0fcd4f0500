package dev.plumbline.simulation.statistics;

import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;

/// By how much two scenarios differ whose runs have nothing in common, not even their number or their spread.
///
/// Where both can be run with the same seeds a [PairedDifference] tells more from the same work.
///
/// Source: B. L. Welch, Biometrika 34 (1947) 28-35.
///
/// @param interval the difference of the means, first less second, and its interval; endless where one was run once
/// @param degreesOfFreedom by Welch and Satterthwaite; infinite where neither spreads, 0 where one was run once
/// @param pValue how likely a difference at least as large is if the means are equal, 0 to 1; 1 where one was run once
public record WelchDifference(ConfidenceInterval interval, double degreesOfFreedom, double pValue) {

    /// The difference of the means of two rows of results.
    ///
    /// @throws IllegalArgumentException if a row is empty, or a result is not a finite number
    public static WelchDifference of(double[] first, double[] second, double level) {
        Finite.require(first, 1);
        Finite.require(second, 1);
        return of(Moments.of(first), Moments.of(second), level);
    }

    private static WelchDifference of(Moments first, Moments second, double level) {
        double degrees = degreesOfFreedom(first, second);
        double standardError = Math.hypot(first.standardError(), second.standardError());
        double difference = first.mean() - second.mean();
        return new WelchDifference(
                ConfidenceInterval.ofMean(difference, standardError, degrees, level), degrees, pValue(first, second));
    }

    /// The difference of the means, first less second.
    public double mean() {
        return interval.value();
    }

    /// Half of the interval's width.
    public double halfWidth() {
        return interval.halfWidth();
    }

    /// Whether chance alone is an unlikely reason, at the level of the interval.
    public boolean significant() {
        return pValue < 1 - interval.level();
    }

    private static double degreesOfFreedom(Moments first, Moments second) {
        if (first.count() < 2 || second.count() < 2) {
            return 0;
        }
        double larger = Math.max(first.standardError(), second.standardError());
        if (larger == 0) {
            return Double.POSITIVE_INFINITY;
        }
        // Shares of the larger, since fourth powers of small errors would vanish.
        double one = Math.pow(first.standardError() / larger, 2);
        double other = Math.pow(second.standardError() / larger, 2);
        return (one + other) * (one + other) / (one * one / (first.count() - 1) + other * other / (second.count() - 1));
    }

    private static double pValue(Moments first, Moments second) {
        if (first.count() < 2 || second.count() < 2) {
            return 1;
        }
        if (first.squares() == 0 && second.squares() == 0) {
            return first.mean() == second.mean() ? 1 : 0;
        }
        return TTest.withDefaults()
                .with(DataDispersion.HETEROSCEDASTIC)
                .test(first.mean(), first.variance(), first.count(), second.mean(), second.variance(), second.count())
                .getPValue();
    }
}
