package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.draw.EvaluationOverlay;
import dev.plumbline.diagrams.draw.HealthOverlay;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.views.OpenedArchitecture;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What running services told of the elements, as it is asked for when people look for something.
final class LiveFacts {

    private static final String NONE = "none";

    private final Overlay health;
    private final Overlay evaluations;
    private final Map<String, Set<String>> alerts = new HashMap<>();
    private final Map<Metric, Map<String, Double>> figures = new EnumMap<>(Metric.class);

    LiveFacts(OpenedArchitecture opened) {
        Mapped told = opened.told();
        health = HealthOverlay.of(
                opened.architecture(), told.measurements(), told.alerts(), told.evaluations(), opened.health());
        evaluations = EvaluationOverlay.of(
                opened.architecture(),
                told.evaluations(),
                opened.health(),
                HealthOverlay.now(told.measurements(), told.evaluations()));
        told.alerts().stream()
                .filter(alert -> alert.state() == Alert.State.FIRING)
                .forEach(alert -> alerts.computeIfAbsent(alert.subject(), id -> new HashSet<>(Set.of("any")))
                        .add(alert.level().name().toLowerCase(Locale.ROOT)));
        for (Measurement measurement : told.measurements()) {
            figures.computeIfAbsent(measurement.metric(), metric -> new HashMap<>())
                    .put(measurement.subject(), measurement.value());
        }
    }

    /// A figure of an element; empty if there is no data.
    Optional<Double> figure(Metric metric, String element) {
        return Optional.ofNullable(figures.getOrDefault(metric, Map.of()).get(element));
    }

    /// The words that hold of an element.
    Set<String> words(String key, String element) {
        return switch (key) {
            case "health" -> health(element);
            case "evaluation" ->
                Set.of(evaluations
                        .element(element)
                        .map(reading -> switch (reading.state()) {
                            case OK -> "ok";
                            case STALE -> "stale";
                            case UNKNOWN, DEGRADED, FAILING -> "failing";
                        })
                        .orElse(NONE));
            default -> alerts.getOrDefault(element, Set.of(NONE));
        };
    }

    private Set<String> health(String element) {
        Optional<Reading> reading = health.element(element);
        if (reading.isEmpty()) {
            return Set.of();
        }
        return switch (reading.get().state()) {
            case OK -> Set.of("ok");
            case STALE -> Set.of("stale");
            case UNKNOWN -> Set.of("unknown");
            case DEGRADED -> Set.of("degraded", "bad");
            case FAILING -> Set.of("failing", "bad");
        };
    }
}
