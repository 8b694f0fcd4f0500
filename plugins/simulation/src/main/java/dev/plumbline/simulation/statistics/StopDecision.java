package dev.plumbline.simulation.statistics;

import java.util.OptionalLong;

/// What to do after a replication: go on, or stop and why.
public sealed interface StopDecision {

    /// Another replication is needed.
    ///
    /// @param more about how many more the wanted precision takes, at least 1; empty if that cannot be told
    record GoOn(OptionalLong more) implements StopDecision {}

    /// The wanted precision is reached.
    ///
    /// @param interval what is known
    record Precise(ConfidenceInterval interval) implements StopDecision {}

    /// A budget ended before the wanted precision was reached.
    ///
    /// @param budget which of them
    /// @param interval what is known
    /// @param missing about how many more replications the wanted precision takes; empty if that cannot be told
    record BudgetSpent(Budget budget, ConfidenceInterval interval, OptionalLong missing) implements StopDecision {}

    /// What may end before the wanted precision is reached.
    enum Budget {
        REPLICATIONS,
        TIME
    }
}
