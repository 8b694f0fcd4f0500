package dev.plumbline.simulation.queues;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The distribution of the time that a server works on one request, in seconds.
///
/// @param shape the family of the distribution
/// @param mean the mean in seconds, above 0
/// @param variation the squared coefficient of variation (variance over the squared mean), at least 0
public record ServiceTime(Shape shape, double mean, double variation) {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /// @throws IllegalArgumentException if the mean is not above 0 or the variation is negative
    public ServiceTime {
        if (!(mean > 0) || Double.isInfinite(mean) || !(variation >= 0) || Double.isInfinite(variation)) {
            throw new IllegalArgumentException("A service time has a mean above 0 and a variation of at least 0, got "
                    + mean + " and " + variation);
        }
    }

    /// Always the same time.
    public static ServiceTime constant(double mean) {
        return new ServiceTime(Shape.CONSTANT, mean, 0);
    }

    /// The memoryless time.
    public static ServiceTime exponential(double mean) {
        return new ServiceTime(Shape.EXPONENTIAL, mean, 1);
    }

    /// Any time from 0 to twice the mean, all equally likely.
    public static ServiceTime uniform(double mean) {
        return new ServiceTime(Shape.UNIFORM, mean, 1 / 3.0);
    }

    /// The lognormal time with the given mean and squared coefficient of variation.
    public static ServiceTime lognormal(double mean, double variation) {
        return variation == 0 ? constant(mean) : new ServiceTime(Shape.LOGNORMAL, mean, variation);
    }

    /// The lognormal time that has the given median and a second percentile.
    ///
    /// @param median the median in seconds
    /// @param share the share of the second percentile, above 0.5, as in 0.99
    /// @param value the second percentile in seconds; where it is not above the median the time is constant
    public static ServiceTime ofPercentiles(double median, double share, double value) {
        double sigma = Math.max(0, Math.log(value / median) / Normal.quantile(share));
        return lognormal(median * Math.exp(sigma * sigma / 2), Math.expm1(sigma * sigma));
    }

    /// This time with every value multiplied by a factor above 0.
    public ServiceTime times(double factor) {
        return new ServiceTime(shape, mean * factor, variation);
    }

    /// The variance, in squared seconds.
    public double variance() {
        return variation * mean * mean;
    }

    /// The time that the given share of the requests does not exceed.
    public double quantile(double share) {
        return switch (shape) {
            case CONSTANT -> mean;
            case EXPONENTIAL -> -mean * Math.log1p(-share);
            case UNIFORM -> 2 * mean * share;
            case LOGNORMAL -> {
                double variance = Math.log1p(variation);
                yield mean * Math.exp(Math.sqrt(variance) * Normal.quantile(share) - variance / 2);
            }
        };
    }

    /// The probability of a longer time.
    public double tail(double seconds) {
        return switch (shape) {
            case CONSTANT -> seconds < mean ? 1 : 0;
            case EXPONENTIAL -> Math.exp(-Math.max(0, seconds) / mean);
            case UNIFORM -> Math.clamp(1 - seconds / 2 / mean, 0, 1);
            case LOGNORMAL -> {
                double variance = Math.log1p(variation);
                double score = (Math.log(seconds / mean) + variance / 2) / Math.sqrt(variance);
                yield seconds <= 0 ? 1 : STANDARD.survivalProbability(score);
            }
        };
    }

    /// Equally likely times that stand for the distribution, the shortest first: the quantiles of the middles of
    /// `count`
    /// equal shares.
    double[] quantiles(int count) {
        double variance = shape == Shape.LOGNORMAL ? Math.log1p(variation) : 0;
        double deviation = Math.sqrt(variance);
        return IntStream.range(0, count)
                .mapToDouble(index -> (index + 0.5) / count)
                .map(share -> shape == Shape.LOGNORMAL
                        ? mean * Math.exp(deviation * Normal.quantile(share) - variance / 2)
                        : quantile(share))
                .toArray();
    }

    /// The families of distributions.
    public enum Shape {
        CONSTANT,
        EXPONENTIAL,
        UNIFORM,
        LOGNORMAL
    }
}
