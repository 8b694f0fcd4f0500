package dev.plumbline.simulation.kernel;

import java.util.List;

/// A distribution of times in seconds that the kernel can draw from.
public sealed interface TimeDistribution {

    /// The mean, in seconds.
    double mean();

    /// Always the same time; 0 is no time at all.
    record Constant(double mean) implements TimeDistribution {}

    /// The memoryless time.
    record Exponential(double mean) implements TimeDistribution {}

    /// Any time between two, all equally likely.
    record Uniform(double from, double to) implements TimeDistribution {
        @Override
        public double mean() {
            return (from + to) / 2;
        }
    }

    /// A time whose logarithm is normal.
    ///
    /// @param location the mean of the logarithm
    /// @param scale the deviation of the logarithm
    record Lognormal(double location, double scale) implements TimeDistribution {

        /// The one with a mean and a squared coefficient of variation.
        public static Lognormal of(double mean, double variation) {
            double variance = Math.log1p(variation);
            return new Lognormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
        }

        @Override
        public double mean() {
            return Math.exp(location + scale * scale / 2);
        }
    }

    /// The gamma distribution; with a whole shape, the sum of so many exponential times.
    record Gamma(double shape, double scale) implements TimeDistribution {

        /// The one with a mean and a squared coefficient of variation above 0.
        public static Gamma of(double mean, double variation) {
            return new Gamma(1 / variation, mean * variation);
        }

        @Override
        public double mean() {
            return shape * scale;
        }
    }

    /// The Pareto distribution, whose tail falls with a power of the time.
    ///
    /// @param shape the power; there is no mean at 1 or below, and no variance at 2 or below
    /// @param least the shortest time
    record Pareto(double shape, double least) implements TimeDistribution {

        /// The one with a mean and a squared coefficient of variation above 0.
        public static Pareto of(double mean, double variation) {
            double shape = 1 + Math.sqrt(1 + 1 / variation);
            return new Pareto(shape, mean * (shape - 1) / shape);
        }

        @Override
        public double mean() {
            return shape > 1 ? shape * least / (shape - 1) : Double.POSITIVE_INFINITY;
        }
    }

    /// What was measured: any of the values, with all between two neighbours equally likely.
    ///
    /// @param sorted the values from the shortest to the longest, at least one
    record Empirical(List<Double> sorted) implements TimeDistribution {

        public Empirical {
            sorted = sorted.stream().sorted().toList();
        }

        @Override
        public double mean() {
            int last = sorted.size() - 1;
            if (last == 0) {
                return sorted.getFirst();
            }
            double sum = sorted.stream().mapToDouble(Double::doubleValue).sum();
            return (sum - (sorted.getFirst() + sorted.getLast()) / 2) / last;
        }
    }
}
