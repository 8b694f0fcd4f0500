package dev.plumbline.simulation.availability.formulas;

import org.apache.commons.statistics.distribution.WeibullDistribution;

/// A time to failure that wears in (a shape below 1), does not age (1), or wears out (above 1).
///
/// Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), section 3.4.
///
/// @param shape the shape, more than 0
/// @param scale the time by which 63 % have failed, more than 0
public record WeibullLifetime(double shape, double scale) {

    public WeibullLifetime {
        Accept.positive("The shape", shape);
        Accept.positive("The scale", scale);
    }

    /// The mean time to failure.
    public double meanTimeToFailure() {
        return WeibullDistribution.of(shape, scale).getMean();
    }

    /// The probability of no failure up to a time.
    ///
    /// @param time at least 0
    public double reliabilityAt(double time) {
        return Math.exp(-Math.pow(Accept.atLeastZero("The time", time) / scale, shape));
    }
}
