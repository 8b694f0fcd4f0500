package dev.plumbline.simulation.statistics.fit;

import org.apache.commons.statistics.distribution.GammaDistribution;

/// The gamma distribution, for whole shapes the sum of equal exponential times (Erlang).
///
/// The density is taken around the mean, so that it keeps its precision where the shape is large and the spread small.
///
/// @param shape above 0; 1 is the exponential distribution
/// @param scale above 0, in the unit of the values
public record Gamma(double shape, double scale) implements Distribution {

    /// @throws IllegalArgumentException if a parameter is not above 0
    public Gamma {
        Parameters.requirePositive("shape", shape);
        Parameters.requirePositive("scale", scale);
    }

    @Override
    public Family family() {
        return Family.GAMMA;
    }

    @Override
    public double logDensity(double value) {
        if (value <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double atMean = 0.5 * Math.log(shape / (2 * Math.PI)) - GammaFunctions.stirlingError(shape);
        return atMean - Math.log(value) - shape * LogRatio.excess(value, mean());
    }

    @Override
    public double cumulative(double value) {
        if (value <= 0) {
            return 0;
        }
        return shape >= NarrowGamma.LEAST_SHAPE
                ? NarrowGamma.cumulative(this, value)
                : GammaDistribution.of(shape, scale).cumulativeProbability(value);
    }

    @Override
    public double quantile(double share) {
        Parameters.requireShare(share);
        return shape >= NarrowGamma.LEAST_SHAPE
                ? NarrowGamma.quantile(this, share)
                : GammaDistribution.of(shape, scale).inverseCumulativeProbability(share);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double variance() {
        return shape * scale * scale;
    }
}
