package dev.plumbline.simulation.availability.formulas;

/// One unit that fails and is repaired, each after an exponential time.
///
/// All times are in one unit of the caller's, and rates are per that unit. The figures of the steady state hold for any
/// distributions with these means.
///
/// Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), section 9.5.
///
/// @param failureRate how often it fails while it is up, at least 0
/// @param repairRate how often it is repaired while it is down, more than 0
public record RepairableUnit(double failureRate, double repairRate) {

    /// The hours of a year of 365.25 days.
    public static final double HOURS_PER_YEAR = 8766;

    public RepairableUnit {
        Accept.atLeastZero("The failure rate", failureRate);
        Accept.positive("The repair rate", repairRate);
    }

    /// The unit with a mean time up and a mean time down.
    ///
    /// @param meanUp the mean time from a repair to the next failure, more than 0
    /// @param meanDown the mean time from a failure to the end of its repair, more than 0
    public static RepairableUnit ofMeans(double meanUp, double meanDown) {
        return new RepairableUnit(
                1 / Accept.positive("The mean time up", meanUp), 1 / Accept.positive("The mean time down", meanDown));
    }

    /// The share of the time that it is up.
    public double availability() {
        return repairRate / (failureRate + repairRate);
    }

    /// The share of the time that it is down.
    public double unavailability() {
        return failureRate / (failureRate + repairRate);
    }

    /// How often it fails, in all of the time.
    public double failureFrequency() {
        return failureRate * availability();
    }

    /// The probability that it is up at a time, when it was up at 0.
    ///
    /// @param time at least 0
    public double availabilityAt(double time) {
        Accept.atLeastZero("The time", time);
        return availability() + unavailability() * Math.exp(-(failureRate + repairRate) * time);
    }

    /// The expected share of the time from 0 that it is up, when it was up at 0.
    ///
    /// @param time where the window ends, more than 0
    public double intervalAvailability(double time) {
        double passed = (failureRate + repairRate) * Accept.positive("The time", time);
        return availability() + unavailability() * -Math.expm1(-passed) / passed;
    }
}
