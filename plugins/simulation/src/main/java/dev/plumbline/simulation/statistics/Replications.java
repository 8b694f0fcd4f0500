package dev.plumbline.simulation.statistics;

/// The mean of independent runs that differ in their seed alone, with its interval by Student's t distribution.
///
/// Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, section 9.4.1.
///
/// @param results the results of the runs, one each
/// @param interval the mean and its interval; endless after a single run
public record Replications(Moments results, ConfidenceInterval interval) {

    /// The mean of the given results, one of each run.
    ///
    /// @throws IllegalArgumentException if there is none, or one is not a finite number
    public static Replications of(double[] results, double level) {
        Finite.require(results, 1);
        return of(Moments.of(results), level);
    }

    /// The mean of results that were told one by one.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Replications of(Moments results, double level) {
        return new Replications(results, results.interval(level));
    }

    /// The mean of the runs.
    public double mean() {
        return interval.value();
    }

    /// Half of the interval's width.
    public double halfWidth() {
        return interval.halfWidth();
    }
}
