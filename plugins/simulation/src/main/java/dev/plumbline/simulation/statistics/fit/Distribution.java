package dev.plumbline.simulation.statistics.fit;

/// A distribution of positive values, with the parameters of its family.
public sealed interface Distribution permits Exponential, Lognormal, Gamma, Weibull, Pareto {

    /// The family that it belongs to.
    Family family();

    /// The natural logarithm of the density; negative infinity where no value can be.
    double logDensity(double value);

    /// The probability of a value that is at most this one, 0 to 1.
    double cumulative(double value);

    /// The value that the given share does not exceed.
    ///
    /// @param share strictly between 0 and 1
    double quantile(double share);

    /// The mean, infinite for a Pareto distribution of a shape up to 1.
    double mean();

    /// The variance, infinite for a Pareto distribution of a shape up to 2.
    double variance();
}
