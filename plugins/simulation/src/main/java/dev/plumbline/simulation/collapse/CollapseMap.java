package dev.plumbline.simulation.collapse;

import dev.plumbline.simulation.statistics.ConfidenceInterval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Which triggers a system does not come back from, by load, size and length.
///
/// @param cells one for each combination, by load, then size, then length
/// @param amplifier the relation whose retries keep the system down, in the cell that collapses most surely
/// @param remedies single changes that were tried in that cell, those that help first
/// @param completeness how many combinations were played of how many
public record CollapseMap(
        List<Cell> cells, Optional<Amplifier> amplifier, List<Remedy> remedies, Completeness completeness) {

    public CollapseMap {
        cells = List.copyOf(cells);
        remedies = List.copyOf(remedies);
    }

    /// One combination.
    ///
    /// @param load the factor of the load
    /// @param size the size of the trigger
    /// @param length how long it lasts
    /// @param probability the probability that the system does not come back, with its 95 % interval (Wilson)
    /// @param recovery the mean seconds until it is back after the trigger, of the runs in which it came back; NaN if
    ///     it never did
    /// @param untriggered what becomes of the system at this load without a trigger
    public record Cell(
            double load,
            double size,
            Duration length,
            ConfidenceInterval probability,
            double recovery,
            Untriggered untriggered) {

        /// What became of it.
        public State state() {
            if (untriggered == Untriggered.OVERLOADED) {
                return State.OVERLOADED;
            }
            if (probability.value() == 0) {
                return State.STABLE;
            }
            return probability.value() == 1 ? State.METASTABLE : State.VULNERABLE;
        }
    }

    /// What becomes of a system after a trigger.
    public enum State {
        /// It came back in every run.
        STABLE,
        /// It came back in some runs.
        VULNERABLE,
        /// It stayed down in every run although the trigger was gone.
        METASTABLE,
        /// The load alone is too much for it, so that no trigger is needed.
        OVERLOADED
    }

    /// What becomes of a system that nothing happens to.
    public enum Untriggered {
        HOLDS,
        /// It does not keep up with the load.
        OVERLOADED
    }

    /// The smallest single change that removes the collapse, if one does.
    public Optional<Remedy> smallestChange() {
        return remedies.stream().filter(Remedy::helps).findFirst();
    }

    /// What keeps a system down.
    ///
    /// @param relation the relation's id
    /// @param attempts attempts for each call while it is down: by how much it multiplies the load
    public record Amplifier(String relation, double attempts) {}

    /// A single change.
    ///
    /// @param path what is changed, as in `overrides` of a scenario
    /// @param value to what
    /// @param what the change in words
    /// @param probability the probability of collapse with it
    public record Remedy(String path, String value, String what, ConfidenceInterval probability) {

        /// Whether the system came back in every run.
        public boolean helps() {
            return probability.value() == 0;
        }
    }

    /// How much of it was played.
    ///
    /// @param played the combinations that were played
    /// @param wanted all combinations
    public record Completeness(int played, int wanted) {}
}
