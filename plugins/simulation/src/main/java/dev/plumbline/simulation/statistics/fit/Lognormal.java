package dev.plumbline.simulation.statistics.fit;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The distribution of values whose natural logarithm is normal.
///
/// @param mu the mean of the logarithm; its exponential is the median
/// @param sigma the standard deviation of the logarithm, above 0
public record Lognormal(double mu, double sigma) implements Distribution {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /// @throws IllegalArgumentException if mu is not finite or sigma is not above 0
    public Lognormal {
        if (!Double.isFinite(mu)) {
            throw new IllegalArgumentException("The mean of the logarithm is a finite number, got " + mu);
        }
        Parameters.requirePositive("sigma", sigma);
    }

    /// The median.
    public double median() {
        return Math.exp(mu);
    }

    @Override
    public Family family() {
        return Family.LOGNORMAL;
    }

    @Override
    public double logDensity(double value) {
        if (value <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = (Math.log(value) - mu) / sigma;
        return -Math.log(value) - Math.log(sigma) - HALF_LOG_TWO_PI - score * score / 2;
    }

    @Override
    public double cumulative(double value) {
        return value <= 0 ? 0 : NormalDistribution.of(mu, sigma).cumulativeProbability(Math.log(value));
    }

    @Override
    public double quantile(double share) {
        Parameters.requireShare(share);
        return Math.exp(NormalDistribution.of(mu, sigma).inverseCumulativeProbability(share));
    }

    @Override
    public double mean() {
        return Math.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double variance() {
        return Math.expm1(sigma * sigma) * Math.exp(2 * mu + sigma * sigma);
    }
}
