package dev.plumbline.simulation.statistics.fit;

/// The Weibull distribution of times to a failure, whose rate falls (shape below 1) or rises (above 1) with age.
///
/// @param shape above 0; 1 is the exponential distribution
/// @param scale above 0, in the unit of the values; 63.2 % lie below it
public record Weibull(double shape, double scale) implements Distribution {

    private static final double SMALL = 1e-4;
    private static final double ZETA_2 = Math.PI * Math.PI / 6;
    private static final double ZETA_3 = 1.2020569031595942;

    /// @throws IllegalArgumentException if a parameter is not above 0
    public Weibull {
        Parameters.requirePositive("shape", shape);
        Parameters.requirePositive("scale", scale);
    }

    @Override
    public Family family() {
        return Family.WEIBULL;
    }

    @Override
    public double logDensity(double value) {
        if (value <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double power = shape * LogRatio.of(value, scale);
        return Math.log(shape) - Math.log(value) + power - Math.exp(power);
    }

    @Override
    public double cumulative(double value) {
        return value <= 0 ? 0 : -Math.expm1(-Math.exp(shape * LogRatio.of(value, scale)));
    }

    @Override
    public double quantile(double share) {
        Parameters.requireShare(share);
        return scale * Math.pow(-Math.log1p(-share), 1 / shape);
    }

    @Override
    public double mean() {
        return scale * Math.exp(GammaFunctions.logGamma(1 + 1 / shape));
    }

    /// Source: N. L. Johnson, S. Kotz and N. Balakrishnan, Continuous Univariate Distributions 1, 2nd edition, chapter
    /// 21.
    @Override
    public double variance() {
        double logMean = GammaFunctions.logGamma(1 + 1 / shape);
        return scale * scale * Math.exp(2 * logMean) * Math.expm1(logSpread(logMean));
    }

    /// ln of the mean square less twice ln of the mean, by its series in 1 / shape where the two are nearly equal.
    private double logSpread(double logMean) {
        double inverse = 1 / shape;
        return inverse < SMALL
                ? inverse * inverse * (ZETA_2 - 2 * ZETA_3 * inverse)
                : GammaFunctions.logGamma(1 + 2 * inverse) - 2 * logMean;
    }
}
