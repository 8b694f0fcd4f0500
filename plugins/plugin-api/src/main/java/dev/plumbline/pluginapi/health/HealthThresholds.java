package dev.plumbline.pluginapi.health;

import dev.plumbline.pluginapi.Evaluation.SuiteType;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// From where on a part is not well, and from when on what is known of it is old.
///
/// @param degraded the share of a limit from which a part is degraded, from 0 to 1; at the whole of it the part is
///     failing
/// @param usual the limits of elements for which nothing else is said
/// @param stale how old a measurement may be
/// @param silent how long after its callers an element may tell of itself, before their failures count as its own
/// @param evaluations how old the results of evaluation suites may be
/// @param elements other limits of elements, by their ids
public record HealthThresholds(
        double degraded,
        Limits usual,
        Duration stale,
        Duration silent,
        Map<SuiteType, Duration> evaluations,
        SortedMap<String, Limits> elements) {

    /// What holds where a workspace says nothing else: degraded from 80 % of a limit, 1 % errors, 90 % saturation,
    /// measurements of 5 minutes, silence of 30 s; judgements of real answers of a day, of quality of 30 days, others
    /// of 90.
    public static final HealthThresholds STANDARD = new HealthThresholds(
            0.8,
            new Limits(OptionalDouble.of(0.01), OptionalDouble.of(0.9), OptionalDouble.empty()),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Map.of(
                    SuiteType.ONLINE, Duration.ofDays(1),
                    SuiteType.QUALITY, Duration.ofDays(30),
                    SuiteType.RED_TEAM, Duration.ofDays(90),
                    SuiteType.FAIRNESS, Duration.ofDays(90)),
            new TreeMap<>());

    public HealthThresholds {
        evaluations = Collections.unmodifiableMap(new EnumMap<>(evaluations));
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
    }

    /// The limits that are said of an element alone; empty ones where none are.
    public Limits of(String element) {
        return elements.getOrDefault(element, Limits.NONE);
    }

    /// Whether results of a suite are too old to count.
    public boolean isStale(SuiteType type, Duration age) {
        Duration most = evaluations.get(type);
        return most != null && age.compareTo(most) > 0;
    }

    /// The values from which a part is failing; empty where nothing is said.
    ///
    /// @param errors the share of the requests that fail
    /// @param saturation the share of what there is that is used
    /// @param p99 the p99 of the latency, in seconds
    public record Limits(OptionalDouble errors, OptionalDouble saturation, OptionalDouble p99) {

        /// Nothing is said.
        public static final Limits NONE =
                new Limits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
