package dev.plumbline.simulation.statistics;

import java.time.Duration;
import java.util.OptionalLong;

/// The rule that ends a series of replications: when the half width of the interval is small enough against the mean,
/// but not before ten replications, or when a budget is spent.
///
/// Looking at the interval again and again makes it hold the true mean a little less often than its level says; ten
/// replications at least keep that small.
///
/// Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, section 9.4.1.
///
/// @param wanted the relative half width to reach, above 0, as in 0.01
/// @param level the level of the interval, between 0 and 1
/// @param most the most replications, at least 1
/// @param time the most time, above 0
public record SequentialStop(double wanted, double level, long most, Duration time) {

    /// The fewest replications before the rule trusts the spread that it sees.
    public static final int FEWEST = 10;

    /// @throws IllegalArgumentException if a part is out of its range
    public SequentialStop {
        Effort.requireWanted(wanted);
        ConfidenceInterval.requireLevel(level);
        if (most < 1 || !time.isPositive()) {
            throw new IllegalArgumentException("A budget allows at least one replication and some time, got " + most
                    + " replications and " + time);
        }
    }

    /// What to do after the given results.
    ///
    /// @param results one of each replication, at least one
    /// @param spent the time so far
    public StopDecision after(Moments results, Duration spent) {
        ConfidenceInterval interval = results.interval(level);
        if (results.count() >= FEWEST && interval.halfWidth() <= wanted * Math.abs(interval.value())) {
            return new StopDecision.Precise(interval);
        }
        OptionalLong more = more(results);
        if (results.count() >= most) {
            return new StopDecision.BudgetSpent(StopDecision.Budget.REPLICATIONS, interval, more);
        }
        if (spent.compareTo(time) >= 0) {
            return new StopDecision.BudgetSpent(StopDecision.Budget.TIME, interval, more);
        }
        return new StopDecision.GoOn(more);
    }

    private OptionalLong more(Moments results) {
        OptionalLong needed = Effort.replications(results, wanted, level);
        return needed.isEmpty()
                ? needed
                : OptionalLong.of(Math.max(1, Math.max(FEWEST, needed.getAsLong()) - results.count()));
    }
}
