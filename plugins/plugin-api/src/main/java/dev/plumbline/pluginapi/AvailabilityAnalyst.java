package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import java.util.Optional;

/// Finds out how available elements of an architecture are, and why not more. A class of this type that is registered
/// for `ServiceLoader` is found by the program.
public interface AvailabilityAnalyst {

    /// The analyst's name and version, for provenance.
    String name();

    /// How available an element is in the long run. The same architecture and question give the same answer. An analyst
    /// that is cancelled leaves out what it has not done by then.
    ///
    /// @throws CancellationException if it was cancelled before anything was known
    /// @throws IllegalArgumentException if there is no such element
    Availability availability(Architecture architecture, String element, Question question, Progress progress);

    /// How many replicas of all elements run on machines of one's own, and so can be killed.
    int replicas(Architecture architecture);

    /// What killing replicas by chance leaves of an element: so many of all, every choice of them as likely as any
    /// other, where nothing else fails.
    ///
    /// @param killed how many, from 0 to `replicas`
    /// @throws IllegalArgumentException if there is no such element, or not so many replicas
    /// @throws CancellationException if it was cancelled
    Survival survival(Architecture architecture, String element, int killed, Progress progress);

    /// What is asked of an element.
    ///
    /// @param depth how far the answer goes
    /// @param cutSets how many minimal cut sets are listed, at least 0
    /// @param trial whether failures and repairs are simulated too
    record Question(Depth depth, int cutSets, Optional<Trial> trial) {

        /// How available it is, and what it hangs on most.
        public static final Question BRIEF = new Question(Depth.BRIEF, 1, Optional.empty());
    }

    /// How far an answer goes.
    enum Depth {
        /// Without the dependencies that are not counted.
        BRIEF,
        WHOLE
    }

    /// How long failures and repairs are simulated.
    ///
    /// @param years the simulated time of all runs together in years of 365.25 days, more than 0
    /// @param seed the seed of all randomness
    record Trial(double years, long seed) {}

    /// What is left of an element.
    ///
    /// @param killed how many replicas were killed
    /// @param replicas of how many
    /// @param probability the probability that the element still works; not a number if it cannot be told
    record Survival(int killed, int replicas, double probability) {}
}
