package dev.plumbline.connectors.simulated;

import dev.plumbline.pluginapi.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a made-up system was before now: busier and calmer with the time of day, and all well until what is degraded now
/// became so, an hour and a half ago. At present it is as its telemetry says.
///
/// @param present the signals now
/// @param calm the signals if nothing were degraded
/// @param now what time it is
record Hindsight(Telemetry present, Telemetry calm, Instant now) {
    private static final Duration TROUBLE = Duration.ofMinutes(90);
    private static final Duration STALE = Duration.ofMinutes(17);
    private static final double DAY = Duration.ofDays(1).toSeconds();
    /// When the day is busiest, in seconds since midnight in universal time.
    private static final double BUSIEST = Duration.ofHours(20).toSeconds();

    /// The signals of the elements at a time, without those that reported nothing.
    SortedMap<String, Signals> elements(Instant time) {
        return at(time, isTroubled(time) ? present.elements() : calm.elements());
    }

    /// The signals of the relations at a time, without those that reported nothing.
    SortedMap<String, Signals> relations(Instant time) {
        return at(time, isTroubled(time) ? present.relations() : calm.relations());
    }

    private boolean isTroubled(Instant time) {
        return Duration.between(time, now).compareTo(TROUBLE) < 0;
    }

    private SortedMap<String, Signals> at(Instant time, SortedMap<String, Signals> steady) {
        SortedMap<String, Signals> signals = new TreeMap<>();
        steady.forEach((id, steadily) -> {
            boolean isLost = steadily.health() == Signals.Health.STALE && time.isAfter(now.minus(STALE));
            if (steadily.health() != Signals.Health.SILENT && !isLost) {
                signals.put(id, scaled(steadily, load(time) / load(now)));
            }
        });
        return signals;
    }

    private static Signals scaled(Signals steady, double load) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        steady.values().forEach((metric, value) -> values.put(metric, value * share(metric, load)));
        values.computeIfPresent(Metric.UTILIZATION, (metric, value) -> Math.min(1, value));
        values.computeIfPresent(Metric.ERROR_RATIO, (metric, value) -> Math.min(1, value));
        Signals.Health health = steady.health() == Signals.Health.STALE ? Signals.Health.WELL : steady.health();
        return Signals.of(health, steady.phase(), values);
    }

    /// How much a metric changes with the load.
    private static double share(Metric metric, double load) {
        return switch (metric) {
            case TRAFFIC, TOKENS, UTILIZATION, ERROR_RATIO, CPU, READS, WRITES, QUOTA_USED -> load;
            case LATENCY_P50, LATENCY_P99, LAG -> 0.5 + 0.5 * load;
            case COST_PER_HOUR,
                    MEMORY,
                    REPLICAS,
                    ZONES,
                    TIMEOUT,
                    AVAILABILITY,
                    ERROR_BUDGET_LEFT,
                    ERROR_BUDGET_BURN,
                    PROMPT_TOKENS_P95,
                    SHARED_PREFIX,
                    TRACEABLE,
                    LINKED_SPANS,
                    CO_DEPLOYED,
                    OWN_TIME_MEAN,
                    OWN_TIME_P50,
                    OWN_TIME_P99,
                    NETWORK_P50 -> 1;
        };
    }

    /// The load at a time of day, as a share of the busiest.
    private static double load(Instant time) {
        double ofDay = Math.floorMod(time.getEpochSecond(), (long) DAY);
        return 0.7 + 0.3 * Math.cos(2 * Math.PI * (ofDay - BUSIEST) / DAY);
    }
}
