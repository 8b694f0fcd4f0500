package dev.plumbline.simulation.availability.formulas;

/// A unit at work and another in standby that takes over, unless the failure is not noticed.
///
/// States: both up; failing over, which is an outage; one up while the other is repaired; down. A failure at work that
/// is covered leads to failing over, one that is not covered to an outage until one unit is repaired. A standby that
/// fails is repaired while the other works; a unit that fails alone leads to an outage. There is one crew. All times
/// are in one unit of the caller's.
///
/// Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), section 9.6 (imperfect coverage and
/// failover).
///
/// @param failureRate how often the unit at work fails, more than 0
/// @param standbyFailureRate how often the standby fails: as the one at work if hot, 0 if cold
/// @param repairRate how fast a unit is repaired, more than 0
/// @param coverage the share of the failures at work that are noticed and lead to failing over, from 0 to 1
/// @param failover the mean time to take over, at least 0
public record StandbyPair(
        double failureRate, double standbyFailureRate, double repairRate, double coverage, double failover) {

    private static final int BOTH = 0;
    private static final int ONE = 1;
    private static final int DOWN = 2;
    private static final int FAILING_OVER = 3;

    public StandbyPair {
        Accept.positive("The failure rate", failureRate);
        Accept.atLeastZero("The failure rate of the standby", standbyFailureRate);
        Accept.positive("The repair rate", repairRate);
        Accept.probability("The coverage", coverage);
        Accept.atLeastZero("The time to take over", failover);
    }

    /// The share of the time that one of them serves.
    public double availability() {
        return 1 - unavailability();
    }

    /// The share of the time that none serves.
    public double unavailability() {
        double[] shares = shares();
        return shares[DOWN] + (failover > 0 ? shares[FAILING_OVER] : 0);
    }

    /// How often an outage begins, in all of the time; taking over in no time is none.
    public double failureFrequency() {
        double[] shares = shares();
        double noticed = failover > 0 ? failureRate : failureRate * (1 - coverage);
        return shares[BOTH] * noticed + shares[ONE] * failureRate;
    }

    private double[] shares() {
        MarkovChain chain = new MarkovChain(failover > 0 ? 4 : 3);
        chain.add(BOTH, failover > 0 ? FAILING_OVER : ONE, failureRate * coverage);
        chain.add(BOTH, DOWN, failureRate * (1 - coverage));
        chain.add(BOTH, ONE, standbyFailureRate);
        chain.add(ONE, BOTH, repairRate);
        chain.add(ONE, DOWN, failureRate);
        chain.add(DOWN, ONE, repairRate);
        if (failover > 0) {
            chain.add(FAILING_OVER, ONE, 1 / failover);
        }
        return chain.stationary();
    }
}
