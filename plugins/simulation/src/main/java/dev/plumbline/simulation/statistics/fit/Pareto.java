package dev.plumbline.simulation.statistics.fit;

/// The Pareto distribution of the first kind, whose tail falls as a power.
///
/// @param minimum the smallest value that there is, above 0
/// @param shape the power (alpha), above 0; the smaller, the heavier the tail
public record Pareto(double minimum, double shape) implements Distribution {

    /// @throws IllegalArgumentException if a parameter is not above 0
    public Pareto {
        Parameters.requirePositive("minimum", minimum);
        Parameters.requirePositive("shape", shape);
    }

    @Override
    public Family family() {
        return Family.PARETO;
    }

    @Override
    public double logDensity(double value) {
        return value < minimum
                ? Double.NEGATIVE_INFINITY
                : Math.log(shape) - Math.log(value) - shape * LogRatio.of(value, minimum);
    }

    @Override
    public double cumulative(double value) {
        return value <= minimum ? 0 : -Math.expm1(-shape * LogRatio.of(value, minimum));
    }

    @Override
    public double quantile(double share) {
        Parameters.requireShare(share);
        return minimum * Math.exp(-Math.log1p(-share) / shape);
    }

    @Override
    public double mean() {
        return shape <= 1 ? Double.POSITIVE_INFINITY : minimum * shape / (shape - 1);
    }

    @Override
    public double variance() {
        return shape <= 2
                ? Double.POSITIVE_INFINITY
                : minimum * minimum * shape / ((shape - 1) * (shape - 1) * (shape - 2));
    }
}
