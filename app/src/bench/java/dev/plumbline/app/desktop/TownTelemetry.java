package dev.plumbline.app.desktop;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A connector that tells other values of all services and calls each time: five figures of every service, four of every call.
final class TownTelemetry implements Connector {

    private static final long SEED = 20_261_127;
    private static final List<Metric> OF_SERVICES = List.of(
            Metric.TRAFFIC, Metric.ERROR_RATIO, Metric.LATENCY_P50, Metric.LATENCY_P99, Metric.UTILIZATION);
    private static final List<Metric> OF_CALLS =
            List.of(Metric.TRAFFIC, Metric.ERROR_RATIO, Metric.LATENCY_P50, Metric.LATENCY_P99);

    private final Architecture town;
    private final Random random = new Random(SEED);

    TownTelemetry(Architecture town) {
        this.town = town;
    }

    @Override
    public String name() {
        return "town";
    }

    @Override
    public String test() {
        return "the town";
    }

    @Override
    public Observations pull(Progress progress) {
        Instant now = Instant.now();
        Observations.Builder told = new Observations.Builder();
        Provenance source = new Provenance("town", "values", Optional.of(now));
        for (Element element : town.elements().values()) {
            if (element.kind() == ElementKind.SERVICE) {
                ServiceIdentity service = ServiceIdentity.named(element.id());
                told.presence(new Presence(service, "service", new TreeMap<>(), now, source));
                OF_SERVICES.forEach(metric -> told.reading(reading(service, metric, now, source)));
            }
        }
        for (Relation relation : town.relations().values()) {
            Ends ends = Ends.named(relation.from(), relation.to());
            OF_CALLS.forEach(metric -> told.reading(reading(ends, metric, now, source)));
            told.call(new CallCount(
                    ends,
                    CallCount.Via.SERVICE,
                    "http",
                    1 + random.nextInt(1000),
                    random.nextInt(3),
                    Duration.ofMinutes(1),
                    now,
                    false,
                    source));
        }
        return told.build();
    }

    private Reading reading(Subject subject, Metric metric, Instant now, Provenance source) {
        double value = switch (metric.unit()) {
            case RATIO -> metric == Metric.ERROR_RATIO ? random.nextDouble() * 0.012 : random.nextDouble();
            default -> random.nextDouble() * 100;
        };
        return new Reading(subject, metric, value, now, Duration.ZERO, source);
    }
}
