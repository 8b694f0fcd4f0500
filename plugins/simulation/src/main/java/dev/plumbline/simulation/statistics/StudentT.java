package dev.plumbline.simulation.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/// The quantiles of Student's t distribution, which say how far the mean of few observations may be off.
///
/// Source: Student, Biometrika 6 (1908) 1-25; evaluated by Apache Commons Statistics.
public final class StudentT {

    private StudentT() {}

    /// The value that a t-distributed variable does not exceed with the given probability.
    ///
    /// @param degreesOfFreedom above 0, also a fraction; infinite is the normal distribution
    /// @param probability strictly between 0 and 1
    public static double quantile(double degreesOfFreedom, double probability) {
        if (!(degreesOfFreedom > 0) || !(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("A quantile of the t distribution needs degrees of freedom above 0 and a"
                    + " probability between 0 and 1, got " + degreesOfFreedom + " and " + probability);
        }
        return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
    }

    /// The number of standard errors on each side of a mean that an interval of the given level takes.
    ///
    /// @param degreesOfFreedom above 0
    /// @param level strictly between 0 and 1, as in 0.95
    static double reach(double degreesOfFreedom, double level) {
        ConfidenceInterval.requireLevel(level);
        return quantile(degreesOfFreedom, 0.5 + level / 2);
    }
}
