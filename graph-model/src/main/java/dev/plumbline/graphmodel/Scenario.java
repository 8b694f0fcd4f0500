package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// A what-if question: a workload, changed attributes, faults, and what must hold.
///
/// @param id the stable slug
/// @param description one or two sentences, may be empty
/// @param workload the load that enters the system
/// @param overrides attribute texts by `element.attribute` path, as in `feed-api.replicas: 10`
/// @param faults what breaks, and when
/// @param assertions expressions that must hold, as in `feed-api.latency.p99 < 250ms`
/// @param horizon the simulated time
/// @param replications how many independent runs
/// @param seed the seed of all randomness
public record Scenario(
        String id,
        String description,
        List<Workload> workload,
        SortedMap<String, String> overrides,
        List<Fault> faults,
        List<String> assertions,
        Duration horizon,
        int replications,
        long seed) {

    public Scenario {
        workload = List.copyOf(workload);
        overrides = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(overrides));
        faults = List.copyOf(faults);
        assertions = List.copyOf(assertions);
    }

    /// Load that enters along a relation.
    public sealed interface Workload {

        /// The id of the relation that the load enters by.
        String relation();
    }

    /// Requests that arrive whether or not earlier ones are answered.
    ///
    /// @param arrivals the arrival process
    public record OpenWorkload(String relation, Arrivals arrivals, Rate rate) implements Workload {}

    /// A fixed number of users who think, ask, wait for the answer, and think again.
    ///
    /// @param think the mean time between an answer and the next request
    public record ClosedWorkload(String relation, long users, Duration think) implements Workload {}

    /// How requests of an open workload arrive.
    public enum Arrivals {
        POISSON,
        CONSTANT
    }

    /// Something that breaks for a while.
    ///
    /// @param at when it starts, after the beginning
    /// @param duration how long it lasts
    /// @param subject what it hits
    /// @param effect what it does
    /// @param factor by how much, for a slow-down; 1 otherwise
    public record Fault(
            Duration at, Duration duration, FaultSubject subject, FaultEffect effect, Optional<Double> factor) {}

    /// What a fault hits: all instances in a zone, one element, or one relation.
    public record FaultSubject(SubjectKind kind, String id) {}

    /// The kind of thing that a fault hits.
    public enum SubjectKind {
        ZONE,
        ELEMENT,
        RELATION
    }

    /// What a fault does to its subject.
    public enum FaultEffect {
        DOWN,
        SLOW,
        ERRORS
    }
}
