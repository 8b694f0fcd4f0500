package dev.plumbline.connectors.slo;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How many requests there were and how many of them failed, in short steps of the last hours and in long ones of the
/// time before.
public final class RequestCounts {

    private final NavigableMap<Instant, Step> steps = new TreeMap<>();

    /// Adds a step; of one that is there already it is a part.
    ///
    /// @param begin when the step begins
    /// @param length how long it is
    /// @param requests how many requests, or how much they weigh where that is not known
    /// @param failures how many of them failed
    void add(Instant begin, Duration length, double requests, double failures) {
        steps.merge(begin, new Step(length, requests, failures), Step::and);
    }

    /// What came within the last while; a step counts where it ends in it.
    Total last(Duration window, Instant now) {
        double requests = 0;
        double failures = 0;
        // Steps that are kept are at most an hour long.
        for (var step : steps.tailMap(now.minus(window).minus(Duration.ofHours(1)), true)
                .entrySet()) {
            if (step.getKey().plus(step.getValue().length).isAfter(now.minus(window))) {
                requests += step.getValue().requests;
                failures += step.getValue().failures;
            }
        }
        return new Total(requests, failures);
    }

    /// How long something was kept within the last while.
    Duration watched(Duration window, Instant now) {
        Duration total = Duration.ZERO;
        for (Step step : steps.tailMap(now.minus(window), true).values()) {
            total = total.plus(step.length);
        }
        return total;
    }

    /// The end of the newest step.
    Instant newest() {
        return steps.isEmpty()
                ? Instant.EPOCH
                : steps.lastKey().plus(steps.lastEntry().getValue().length);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    private record Step(Duration length, double requests, double failures) {

        Step and(Step other) {
            return new Step(length, requests + other.requests, failures + other.failures);
        }
    }

    /// Requests of a while.
    record Total(double requests, double failures) {

        /// The share that failed.
        double share() {
            return requests > 0 ? Math.clamp(failures / requests, 0, 1) : 0;
        }
    }
}
