package dev.plumbline.simulation.availability.formulas;

/// Equal units that share a cause of failure: a part of what makes one unavailable hits all of them together.
///
/// Source: Fleming, A Reliability Model for Common Mode Failures in Redundant Safety Systems (1975); Trivedi & Bobbio,
/// Reliability and Availability Engineering (2017), section 4.7. The union of the two causes is exact.
///
/// @param unavailability the probability that one unit is down for any cause, from 0 to 1
/// @param beta the share of it that is due to the common cause, from 0 to 1
public record BetaFactor(double unavailability, double beta) {

    public BetaFactor {
        Accept.probability("The unavailability", unavailability);
        Accept.probability("The beta factor", beta);
    }

    /// The probability that too few units are up.
    ///
    /// @param units how many there are, at least 1
    /// @param needed how many must be up, from 1 to the number of units
    public double unavailability(long units, long needed) {
        Accept.between("The number of needed units", needed, 1, units);
        double common = beta * unavailability;
        double own = Binomial.atLeast(units - needed + 1, units, (1 - beta) * unavailability);
        return common + (1 - common) * own;
    }
}
