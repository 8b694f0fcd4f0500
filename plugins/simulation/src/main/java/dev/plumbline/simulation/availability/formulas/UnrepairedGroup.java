package dev.plumbline.simulation.availability.formulas;

/// Equal units of which some are needed and none is repaired.
///
/// Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), section 3.5: the mean time to failure is
/// the sum of the mean times from failure to failure.
///
/// @param units how many there are, at least 1
/// @param needed how many must be up, from 1 to the number of units
/// @param failureRate how often one fails, more than 0
public record UnrepairedGroup(long units, long needed, double failureRate) {

    private static final long MOST = 100_000_000;

    public UnrepairedGroup {
        Accept.between("The number of units", units, 1, MOST);
        Accept.between("The number of needed units", needed, 1, units);
        Accept.positive("The failure rate", failureRate);
    }

    /// The mean time until too few are left.
    public double meanTimeToFailure() {
        double sum = 0;
        for (long left = units; left >= needed; left--) {
            sum += 1 / (left * failureRate);
        }
        return sum;
    }

    /// The probability that enough are left at a time.
    ///
    /// @param time at least 0
    public double reliabilityAt(double time) {
        double failed = -Math.expm1(-failureRate * Accept.atLeastZero("The time", time));
        return 1 - Binomial.atLeast(units - needed + 1, units, failed);
    }
}
