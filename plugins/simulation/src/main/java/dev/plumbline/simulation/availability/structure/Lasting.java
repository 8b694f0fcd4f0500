package dev.plumbline.simulation.availability.structure;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/// How long a unit stays up, or down, in hours.
///
/// `left` draws the rest of a stay that is under way at a time that has nothing to do with it: the equilibrium
/// distribution of renewal theory (Cox, Renewal Theory, 1962, section 5.2), a uniform share of a stay that is drawn in
/// proportion to its length.
public sealed interface Lasting {

    /// The mean in hours.
    double mean();

    /// A whole stay.
    double draw(RandomGenerator random);

    /// What is left of a stay that is under way.
    double left(RandomGenerator random);

    /// Ends at any time alike.
    record Exponential(double mean) implements Lasting {
        public Exponential {
            positive(mean);
        }

        @Override
        public double draw(RandomGenerator random) {
            return mean * random.nextExponential();
        }

        @Override
        public double left(RandomGenerator random) {
            return draw(random);
        }
    }

    /// Always as long.
    record Constant(double mean) implements Lasting {
        public Constant {
            positive(mean);
        }

        @Override
        public double draw(RandomGenerator random) {
            return mean;
        }

        @Override
        public double left(RandomGenerator random) {
            return mean * random.nextDouble();
        }
    }

    /// Wears in (a shape below 1) or out (above 1).
    ///
    /// @param shape the shape, more than 0
    /// @param scale the time by which 63 % have ended
    record Weibull(double shape, double scale) implements Lasting {
        public Weibull {
            positive(shape);
            positive(scale);
        }

        @Override
        public double mean() {
            return WeibullDistribution.of(shape, scale).getMean();
        }

        @Override
        public double draw(RandomGenerator random) {
            return scale * Math.pow(random.nextExponential(), 1 / shape);
        }

        // In proportion to their length, the stays to the power of the shape are gamma distributed.
        @Override
        public double left(RandomGenerator random) {
            double power = GammaDistribution.of(1 + 1 / shape, 1).inverseCumulativeProbability(random.nextDouble());
            return random.nextDouble() * scale * Math.pow(power, 1 / shape);
        }
    }

    /// The logarithm is normally distributed, as repair times often are.
    ///
    /// @param mean the mean
    /// @param variation the standard deviation as a share of the mean, more than 0
    record Lognormal(double mean, double variation) implements Lasting {
        public Lognormal {
            positive(mean);
            positive(variation);
        }

        @Override
        public double draw(RandomGenerator random) {
            return Math.exp(Math.log(mean) - spread() / 2 + Math.sqrt(spread()) * random.nextGaussian());
        }

        // In proportion to their length, the logarithms have the same spread around a mean that is one spread higher.
        @Override
        public double left(RandomGenerator random) {
            return random.nextDouble() * draw(random) * Math.exp(spread());
        }

        private double spread() {
            return Math.log1p(variation * variation);
        }
    }

    private static void positive(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A stay's figures are more than 0 and finite, got " + value);
        }
    }
}
