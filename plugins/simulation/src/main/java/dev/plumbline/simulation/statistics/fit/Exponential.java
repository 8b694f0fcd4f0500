package dev.plumbline.simulation.statistics.fit;

/// The memoryless distribution.
///
/// @param scale the mean, above 0
public record Exponential(double scale) implements Distribution {

    /// @throws IllegalArgumentException if the scale is not above 0
    public Exponential {
        Parameters.requirePositive("scale", scale);
    }

    @Override
    public Family family() {
        return Family.EXPONENTIAL;
    }

    @Override
    public double logDensity(double value) {
        return value < 0 ? Double.NEGATIVE_INFINITY : -Math.log(scale) - value / scale;
    }

    @Override
    public double cumulative(double value) {
        return value <= 0 ? 0 : -Math.expm1(-value / scale);
    }

    @Override
    public double quantile(double share) {
        Parameters.requireShare(share);
        return -scale * Math.log1p(-share);
    }

    @Override
    public double mean() {
        return scale;
    }

    @Override
    public double variance() {
        return scale * scale;
    }
}
