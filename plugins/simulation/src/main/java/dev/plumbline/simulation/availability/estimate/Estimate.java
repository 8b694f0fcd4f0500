package dev.plumbline.simulation.availability.estimate;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean over independent runs with its interval of 95 %.
///
/// Source: Law, Simulation Modeling and Analysis (5th edition, 2015), section 9.4.1.
///
/// @param value the mean
/// @param low where the interval begins
/// @param high where it ends
public record Estimate(double value, double low, double high) {

    private static final double OUTSIDE = 0.025;

    /// The estimate from the figures of two or more runs.
    static Estimate of(double[] runs) {
        double mean = Arrays.stream(runs).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(runs).map(run -> (run - mean) * (run - mean)).sum();
        double error = Math.sqrt(squares / (runs.length - 1) / runs.length);
        double half = TDistribution.of(runs.length - 1).inverseSurvivalProbability(OUTSIDE) * error;
        return new Estimate(mean, mean - half, mean + half);
    }
}
