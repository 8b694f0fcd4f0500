package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A what-if question: a workload, changed attributes, faults, and what must hold.
///
/// @param id the stable slug
/// @param description one or two sentences, may be empty
/// @param workload the load that enters the system
/// @param overrides attribute texts by `element.attribute` path, as in `feed-api.replicas: 10`
/// @param faults what breaks, and when
/// @param assertions expressions that must hold, as in `feed-api.latency.p99 < 250ms`
/// @param links how long messages are on the way
/// @param run how long and how often it is played
public record Scenario(
        String id,
        String description,
        List<Workload> workload,
        SortedMap<String, String> overrides,
        List<Fault> faults,
        List<String> assertions,
        Links links,
        Run run) {

    public Scenario {
        workload = List.copyOf(workload);
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
        faults = List.copyOf(faults);
        assertions = List.copyOf(assertions);
    }

    /// A scenario of load alone, played as usual.
    public static Scenario of(String id, List<Workload> workload) {
        return new Scenario(
                id, "", workload, Collections.emptySortedMap(), List.of(), List.of(), Links.NONE, Run.standard());
    }

    public Scenario withId(String changed) {
        return new Scenario(changed, description, workload, overrides, faults, assertions, links, run);
    }

    public Scenario withDescription(String changed) {
        return new Scenario(id, changed, workload, overrides, faults, assertions, links, run);
    }

    public Scenario withWorkload(List<Workload> changed) {
        return new Scenario(id, description, changed, overrides, faults, assertions, links, run);
    }

    public Scenario withOverrides(SortedMap<String, String> changed) {
        return new Scenario(id, description, workload, changed, faults, assertions, links, run);
    }

    public Scenario withFaults(List<Fault> changed) {
        return new Scenario(id, description, workload, overrides, changed, assertions, links, run);
    }

    public Scenario withAssertions(List<String> changed) {
        return new Scenario(id, description, workload, overrides, faults, changed, links, run);
    }

    public Scenario withLinks(Links changed) {
        return new Scenario(id, description, workload, overrides, faults, assertions, changed, run);
    }

    public Scenario withRun(Run changed) {
        return new Scenario(id, description, workload, overrides, faults, assertions, links, changed);
    }

    /// The time that a message is on the way, one way, by how far its ends are apart. What is not set takes no time.
    ///
    /// @param sameZone between replicas in one zone
    /// @param crossZone between zones of one region
    /// @param crossRegion between regions
    public record Links(Optional<Duration> sameZone, Optional<Duration> crossZone, Optional<Duration> crossRegion) {

        /// Nothing is set.
        public static final Links NONE = new Links(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// How a scenario is played.
    ///
    /// @param horizon the simulated time of one run
    /// @param warmup the beginning that is not counted; found from the figures if empty
    /// @param replications how many independent runs there are
    /// @param precision the half width of the 95 % interval, as a share of the mean, that further runs go on for; if
    ///     empty there are none
    /// @param seed the seed of all randomness
    /// @param failures whether elements fail by themselves
    public record Run(
            Duration horizon,
            Optional<Duration> warmup,
            int replications,
            Optional<Ratio> precision,
            long seed,
            RandomFailures failures) {

        private static final Run STANDARD =
                new Run(Duration.ofMinutes(15), Optional.empty(), 10, Optional.empty(), 1, RandomFailures.NONE);

        /// What holds where a file says nothing: ten runs of 15 minutes with the seed 1.
        public static Run standard() {
            return STANDARD;
        }

        public Run withHorizon(Duration changed) {
            return new Run(changed, warmup, replications, precision, seed, failures);
        }

        public Run withWarmup(Duration changed) {
            return new Run(horizon, Optional.of(changed), replications, precision, seed, failures);
        }

        public Run withReplications(int changed) {
            return new Run(horizon, warmup, changed, precision, seed, failures);
        }

        public Run withPrecision(Ratio changed) {
            return new Run(horizon, warmup, replications, Optional.of(changed), seed, failures);
        }

        public Run withSeed(long changed) {
            return new Run(horizon, warmup, replications, precision, changed, failures);
        }

        public Run withFailures(RandomFailures changed) {
            return new Run(horizon, warmup, replications, precision, seed, changed);
        }
    }

    /// Whether elements fail by themselves, beside the faults that are written down.
    public enum RandomFailures {
        /// Only the faults that are written down happen.
        NONE,
        /// Each replica fails and is repaired at random, after its element's `mtbf` and `mttr`.
        MTBF
    }
}
