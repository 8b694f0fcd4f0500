package dev.plumbline.simulation.availability.estimate;

import dev.plumbline.simulation.statistics.ConfidenceInterval;
import dev.plumbline.simulation.statistics.RareEvents;

/// A mean over independent runs with its interval of 95 %.
///
/// @param value the mean
/// @param low where the interval begins
/// @param high where it ends
public record Estimate(double value, double low, double high) {

    /// The estimate from the figures of two or more runs, see `RareEvents`.
    static Estimate of(double[] runs) {
        ConfidenceInterval interval = RareEvents.mean(runs, ConfidenceInterval.USUAL_LEVEL);
        return new Estimate(interval.value(), interval.low(), interval.high());
    }

    /// What was never seen.
    ///
    /// @param high where the interval ends
    static Estimate none(double high) {
        return new Estimate(0, 0, high);
    }
}
