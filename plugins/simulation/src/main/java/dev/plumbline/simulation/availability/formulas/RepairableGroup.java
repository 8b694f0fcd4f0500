package dev.plumbline.simulation.availability.formulas;

/// Equal units of which some are needed, repaired by a limited number of crews.
///
/// Spares fail more slowly than units at work, or not at all: a wear of 1 is hot standby, 0 is cold standby. All times
/// are in one unit of the caller's. Units go on to fail while the group is down.
///
/// Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), section 9.5.3, birth-death chain of the
/// number of failed units.
///
/// @param units how many there are, from 1 to a million
/// @param needed how many must be up for the group to be up, from 1 to the number of units
/// @param failureRate how often a unit at work fails, at least 0
/// @param repairRate how fast one crew repairs a unit, more than 0
/// @param crews how many units can be repaired at the same time, at least 1
/// @param spareWear the failure rate of a spare as a share of that at work, from 0 to 1
public record RepairableGroup(
        int units, int needed, double failureRate, double repairRate, int crews, double spareWear) {

    private static final int MOST = 1_000_000;

    public RepairableGroup {
        Accept.between("The number of units", units, 1, MOST);
        Accept.between("The number of needed units", needed, 1, units);
        Accept.atLeastZero("The failure rate", failureRate);
        Accept.positive("The repair rate", repairRate);
        Accept.between("The number of crews", crews, 1, Integer.MAX_VALUE);
        Accept.probability("The wear of spares", spareWear);
    }

    /// The group where every unit is at work and has a crew of its own: the units are independent.
    public static RepairableGroup independent(int units, int needed, RepairableUnit unit) {
        return new RepairableGroup(units, needed, unit.failureRate(), unit.repairRate(), units, 1);
    }

    /// The share of the time that enough units are up.
    public double availability() {
        return 1 - unavailability();
    }

    /// The share of the time that too few units are up.
    public double unavailability() {
        double[] shares = chain().stationary();
        double sum = 0;
        for (int failed = units; failed > units - needed; failed--) {
            sum += shares[failed];
        }
        return sum;
    }

    /// How often the group goes down, in all of the time.
    public double failureFrequency() {
        int spare = units - needed;
        return chain().stationary()[spare] * failing(spare);
    }

    /// The mean time until the group is first down, from all units up; infinite if units never fail.
    public double meanTimeToFailure() {
        return failureRate == 0 ? Double.POSITIVE_INFINITY : chain().firstPassage(units - needed + 1);
    }

    private BirthDeath chain() {
        return new BirthDeath(units, this::failing, failed -> Math.min(failed, crews) * repairRate);
    }

    private double failing(int failed) {
        int left = units - failed;
        int atWork = Math.min(left, needed);
        return (atWork + spareWear * (left - atWork)) * failureRate;
    }
}
