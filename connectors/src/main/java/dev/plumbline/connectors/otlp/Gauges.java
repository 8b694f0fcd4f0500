package dev.plumbline.connectors.otlp;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The numbers of each instance of a service, as means of the last while: how much of processors and memory it uses.
///
/// Processors are told as the mean of the instances, memory as the used share of all of it.
final class Gauges {

    private static final Duration STALE = Duration.ofMinutes(10);
    private static final String MEMORY_TYPE = "jvm.memory.type";

    private final Duration window;
    private final Map<ServiceIdentity, Map<String, Instance>> services = new HashMap<>();

    /// @param window how long what was told counts
    Gauges(Duration window) {
        this.window = window;
    }

    void put(Measure measure, MetricPoint point, Instant now) {
        if (!point.attributes().getOrDefault(MEMORY_TYPE, "heap").equals("heap")) {
            return;
        }
        services.computeIfAbsent(point.service(), service -> new HashMap<>())
                .computeIfAbsent(point.resource().instance(), instance -> new Instance())
                .put(measure, point, now);
    }

    void tell(String source, Instant now, Observations.Builder out) {
        services.values().forEach(instances -> instances.values().removeIf(one -> one.time.isBefore(now.minus(STALE))));
        services.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Comparator.comparing((Map.Entry<ServiceIdentity, Map<String, Instance>> entry) ->
                                entry.getKey().shown())
                        .thenComparing(entry -> entry.getKey().attributes().toString()))
                .forEach(entry ->
                        tell(entry.getKey(), List.copyOf(entry.getValue().values()), source, now, out));
    }

    private static void tell(
            ServiceIdentity service, List<Instance> instances, String source, Instant now, Observations.Builder out) {
        Instant time = instances.stream()
                .map(one -> one.time)
                .max(Comparator.naturalOrder())
                .orElse(now);
        double cpu = instances.stream()
                .filter(one -> one.has(Measure.CPU))
                .mapToDouble(one -> one.sum(Measure.CPU))
                .average()
                .orElse(Double.NaN);
        double used = instances.stream()
                .mapToDouble(one -> one.sum(Measure.MEMORY_USED))
                .sum();
        double limit = instances.stream()
                .mapToDouble(one -> one.sum(Measure.MEMORY_LIMIT))
                .sum();
        Duration age = Duration.between(time, now);
        Duration staleness = age.isNegative() ? Duration.ZERO : age;
        if (cpu >= 0) {
            Provenance provenance = new Provenance(source, "cpu utilization", Optional.of(now));
            out.reading(new Reading(service, Metric.CPU, cpu, time, staleness, provenance));
            out.reading(new Reading(service, Metric.UTILIZATION, cpu, time, staleness, provenance));
        }
        if (limit > 0 && used >= 0) {
            out.reading(new Reading(
                    service,
                    Metric.MEMORY,
                    used / limit,
                    time,
                    staleness,
                    new Provenance(source, "jvm.memory.used", Optional.of(now))));
        }
    }

    private final class Instance {

        private final Map<Measure, Map<Map<String, String>, Recent>> values = new EnumMap<>(Measure.class);
        private Instant time = Instant.EPOCH;

        void put(Measure measure, MetricPoint point, Instant now) {
            double value = point.value().sum();
            if (Double.isFinite(value) && value >= 0) {
                values.computeIfAbsent(measure, key -> new HashMap<>())
                        .computeIfAbsent(point.attributes(), key -> new Recent())
                        .put(value, now, now.minus(window));
                time = now;
            }
        }

        boolean has(Measure measure) {
            return values.containsKey(measure);
        }

        double sum(Measure measure) {
            return values.getOrDefault(measure, Map.of()).values().stream()
                    .mapToDouble(Recent::mean)
                    .sum();
        }
    }

    /// What one series told within the window, or the last time that it told something.
    private static final class Recent {

        private final Deque<Told> told = new ArrayDeque<>();

        void put(double value, Instant now, Instant from) {
            told.removeIf(old -> old.time.isBefore(from));
            told.add(new Told(value, now));
        }

        double mean() {
            return told.stream().mapToDouble(Told::value).average().orElse(Double.NaN);
        }

        private record Told(double value, Instant time) {}
    }
}
