package dev.plumbline.connectors.simulated;

import dev.plumbline.connectors.simulated.Signals.Health;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.Metric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The steady state of a made-up running system.
///
/// An element's latency follows its objective or its service time, its utilization lies between 30 and 70 percent,
/// and its traffic follows from that and its servers, or from its declared throughput. A relation has an equal part of
/// its target's traffic. One in sixteen elements is degraded; from eight elements on, one is stale; one in twenty-five
/// is silent.
///
/// @param elements the signals of the elements that run, by id
/// @param relations the signals of the relations with traffic between them, by id
record Telemetry(SortedMap<String, Signals> elements, SortedMap<String, Signals> relations) {

    Telemetry {
        elements = Collections.unmodifiableSortedMap(elements);
        relations = Collections.unmodifiableSortedMap(relations);
    }

    static Telemetry of(Architecture architecture, long seed) {
        return with(architecture, health(running(architecture), seed), seed);
    }

    /// The same system if nothing in it were degraded.
    static Telemetry calm(Architecture architecture, long seed) {
        Map<String, Health> health = health(running(architecture), seed);
        health.values().removeIf(found -> found == Health.DEGRADED);
        return with(architecture, health, seed);
    }

    private static List<Element> running(Architecture architecture) {
        return architecture.elements().values().stream()
                .filter(element -> element.kind().runs() && element.kind() != ElementKind.CLIENT)
                .toList();
    }

    private static Telemetry with(Architecture architecture, Map<String, Health> health, long seed) {
        SortedMap<String, Signals> elements = new TreeMap<>();
        for (Element element : running(architecture)) {
            elements.put(element.id(), signals(element, health.getOrDefault(element.id(), Health.WELL), seed));
        }
        return new Telemetry(elements, relations(architecture, elements, seed));
    }

    private static Map<String, Health> health(List<Element> running, long seed) {
        List<String> ids = new ArrayList<>(running.stream().map(Element::id).toList());
        ids.sort(Comparator.comparingDouble((String id) -> share(id, "health", seed))
                .thenComparing(id -> id));
        int degraded = ids.isEmpty() ? 0 : Math.max(1, ids.size() / 16);
        int stale = ids.size() >= 8 ? 1 : 0;
        int silent = ids.size() >= 8 ? Math.max(1, ids.size() / 25) : 0;
        Map<String, Health> health = new HashMap<>();
        for (int index = 0; index < degraded + stale + silent; index++) {
            Health what = index < degraded ? Health.DEGRADED : index < degraded + stale ? Health.STALE : Health.SILENT;
            health.put(ids.get(index), what);
        }
        return health;
    }

    private static Signals signals(Element element, Health health, long seed) {
        boolean bad = health == Health.DEGRADED;
        double utilization = 0.3 + 0.4 * share(element.id(), "utilization", seed);
        Latency latency = latency(element, seed);
        double traffic = traffic(element, utilization, seed);
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.LATENCY_P50, latency.p50 * (bad ? 2.5 : 1));
        values.put(Metric.LATENCY_P99, latency.p99 * (bad ? 6 : 1));
        values.put(Metric.TRAFFIC, traffic);
        values.put(Metric.ERROR_RATIO, bad ? 0.06 : allowedErrors(element) * share(element.id(), "errors", seed));
        values.put(Metric.UTILIZATION, bad ? 0.88 : utilization);
        element.get(ElementAttributes.OUTPUT_TOKENS).ifPresent(length -> values.put(Metric.TOKENS, traffic * length));
        element.get(ElementAttributes.COST)
                .flatMap(cost -> cost.get(ElementAttributes.COST_HOUR))
                .ifPresent(
                        price -> values.put(Metric.COST_PER_HOUR, price * element.get(ElementAttributes.REPLICAS, 1L)));
        return Signals.of(health, 2 * Math.PI * share(element.id(), "phase", seed), values);
    }

    private static Latency latency(Element element, long seed) {
        Attributes time = element.get(ElementAttributes.SERVICE_TIME, Attributes.NONE);
        Attributes objective = element.get(ElementAttributes.SLO, Attributes.NONE);
        double mean = seconds(time, ElementAttributes.MEAN)
                .orElse(0.002 * Math.exp(4 * share(element.id(), "latency", seed)));
        double p99 = seconds(objective, ElementAttributes.P99)
                .map(slo -> slo * 0.7)
                .or(() -> seconds(time, ElementAttributes.P99).map(served -> served * 1.3))
                .orElse(mean * 5);
        double p50 = seconds(time, ElementAttributes.P50)
                .map(served -> served * 1.1)
                .or(() -> seconds(objective, ElementAttributes.P50).map(slo -> slo * 0.7))
                .orElse(Math.min(mean, p99 / 2));
        double most = Math.max(2e-6, p99);
        return new Latency(Math.clamp(p50, 1e-6, most), most);
    }

    private static double traffic(Element element, double utilization, long seed) {
        Optional<Double> declared = element.get(ElementAttributes.SLO)
                .flatMap(objective -> objective.get(ElementAttributes.THROUGHPUT))
                .map(Rate::perSecond);
        if (declared.isPresent()) {
            return declared.get() * utilization;
        }
        Attributes time = element.get(ElementAttributes.SERVICE_TIME, Attributes.NONE);
        double servers =
                (double) element.get(ElementAttributes.REPLICAS, 1L) * element.get(ElementAttributes.CONCURRENCY, 1L);
        return seconds(time, ElementAttributes.MEAN)
                .or(() -> seconds(time, ElementAttributes.P50))
                .filter(mean -> mean > 0)
                .map(mean -> utilization * servers / mean)
                .orElse(20 * Math.exp(4 * share(element.id(), "traffic", seed)));
    }

    private static SortedMap<String, Signals> relations(
            Architecture architecture, SortedMap<String, Signals> elements, long seed) {
        SortedMap<String, Signals> relations = new TreeMap<>();
        for (Relation relation : architecture.relations().values()) {
            Signals target = elements.get(relation.to());
            if (!relation.kind().carriesTraffic() || target == null) {
                continue;
            }
            long sharing = architecture.incoming(relation.to()).stream()
                    .filter(other -> other.kind().carriesTraffic())
                    .count();
            Map<Metric, Double> values = new EnumMap<>(Metric.class);
            values.put(Metric.TRAFFIC, target.value(Metric.TRAFFIC) / sharing);
            values.put(Metric.ERROR_RATIO, target.value(Metric.ERROR_RATIO));
            if (relation.isSynchronous()) {
                values.put(Metric.LATENCY_P50, target.value(Metric.LATENCY_P50) + 0.0005);
                values.put(Metric.LATENCY_P99, target.value(Metric.LATENCY_P99) + 0.002);
            }
            double phase = 2 * Math.PI * share(relation.id(), "phase", seed);
            relations.put(relation.id(), Signals.of(target.health(), phase, values));
        }
        return relations;
    }

    private static double allowedErrors(Element element) {
        return element.get(ElementAttributes.SLO)
                .flatMap(objective -> objective.get(ElementAttributes.AVAILABILITY))
                .map((Ratio available) -> Math.max(1e-6, 1 - available.value()))
                .orElse(0.002);
    }

    private static Optional<Double> seconds(Attributes attributes, Attribute<Duration> attribute) {
        return attributes.get(attribute).map(time -> time.toNanos() / 1e9);
    }

    /// A number from 0 to 1 that depends on nothing but the arguments (SplitMix64 over the letters).
    private static double share(String id, String purpose, long seed) {
        long state = seed;
        String text = id + "/" + purpose;
        for (int letter = 0; letter < text.length(); letter++) {
            state = mixed(state ^ text.charAt(letter));
        }
        return (mixed(state) >>> 11) * 0x1.0p-53;
    }

    private static long mixed(long value) {
        long next = value + 0x9E3779B97F4A7C15L;
        next = (next ^ (next >>> 30)) * 0xBF58476D1CE4E5B9L;
        next = (next ^ (next >>> 27)) * 0x94D049BB133111EBL;
        return next ^ (next >>> 31);
    }

    private record Latency(double p50, double p99) {}
}
