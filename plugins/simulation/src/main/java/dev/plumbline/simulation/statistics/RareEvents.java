package dev.plumbline.simulation.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The mean of independent runs whose results are none or more than 0, and may come from few rare events that weigh
/// much, such as outages.
///
/// Student's interval is too narrow above where events are rare: the runs in which one more would have happened are
/// missing from both the mean and the spread. The interval is therefore at least that of a weighted sum of Poisson
/// counts,
/// with as many events as would give this mean and this spread, and one more event for the upper end. The weight of
/// that
/// one is taken as twice the mean weight by which a unit of the sum came, as weights are not all alike.
///
/// Source: M. P. Fay & E. J. Feuer, Confidence intervals for directly standardized rates: a method based on the gamma
/// distribution, Statistics in Medicine 16 (1997) 791-801.
public final class RareEvents {

    private static final double NEXT = 2;
    private static final double MANY = 10_000;

    private RareEvents() {}

    /// The mean with its interval: the wider end of both ways on each side, and never below 0. Where all runs are alike
    /// it has no width.
    ///
    /// @param results of two runs or more, each at least 0
    /// @throws IllegalArgumentException if there are fewer, or one is negative or not a finite number
    public static ConfidenceInterval mean(double[] results, double level) {
        Finite.require(results, 2);
        if (Arrays.stream(results).anyMatch(result -> result < 0)) {
            throw new IllegalArgumentException("Results of rare events are none or more than 0");
        }
        ConfidenceInterval student = Replications.of(results, level).interval();
        double sum = Arrays.stream(results).sum();
        double squares = student.value() == 0
                ? 0
                : Arrays.stream(results)
                        .map(result -> (result - student.value()) * (result - student.value()))
                        .sum();
        double variance = squares * results.length / (results.length - 1);
        // Nothing varies, or the sum is of so many events that it is normal.
        if (!(sum * sum < MANY * variance)) {
            return new ConfidenceInterval(student.value(), Math.max(0, student.low()), student.high(), level);
        }
        double outside = (1 - level) / 2;
        double least = quantile(sum, variance, outside);
        double weight = NEXT * variance / sum;
        double most = quantile(sum + weight, variance + weight * weight, 1 - outside);
        return new ConfidenceInterval(
                student.value(),
                Math.clamp(Math.min(student.low(), least / results.length), 0, student.value()),
                Math.max(student.high(), most / results.length),
                level);
    }

    /// A quantile of the gamma distribution with a mean and a variance.
    private static double quantile(double mean, double variance, double probability) {
        double degrees = 2 * mean * mean / variance;
        return variance / (2 * mean) * ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability);
    }
}
