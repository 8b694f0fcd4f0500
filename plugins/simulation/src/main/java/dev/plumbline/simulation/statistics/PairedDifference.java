package dev.plumbline.simulation.statistics;

import org.apache.commons.statistics.inference.TTest;

/// By how much two scenarios differ that were run with common random numbers: each run of one has a partner in the
/// other with the same seeds, so that what chance does to both drops out.
///
/// Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, sections 10.2.1 and 11.2.
///
/// @param interval the mean of the differences, first less second, and its interval; endless for a single pair
/// @param pValue how likely differences at least as large are if the scenarios are equal, 0 to 1; 1 for a single pair
public record PairedDifference(ConfidenceInterval interval, double pValue) {

    /// The difference of two rows of results, where those at the same place are partners.
    ///
    /// @throws IllegalArgumentException if they are not equally many, there are none, or one is not a finite number
    public static PairedDifference of(double[] first, double[] second, double level) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Each run needs a partner with the same seed, got " + first.length + " runs and " + second.length);
        }
        Finite.require(first, 1);
        Finite.require(second, 1);
        double[] differences = new double[first.length];
        for (int at = 0; at < first.length; at++) {
            differences[at] = first[at] - second[at];
        }
        Moments moments = Moments.of(differences);
        return new PairedDifference(moments.interval(level), pValue(moments));
    }

    /// The mean of the differences, first less second.
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

    private static double pValue(Moments differences) {
        if (differences.count() < 2) {
            return 1;
        }
        if (differences.squares() == 0) {
            return differences.mean() == 0 ? 1 : 0;
        }
        return TTest.withDefaults()
                .test(differences.mean(), differences.variance(), differences.count())
                .getPValue();
    }
}
