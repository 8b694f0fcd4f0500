package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.health.HealthThresholds;
import dev.plumbline.pluginapi.health.HealthThresholds.Limits;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// One metric as an overlay: measured values, or predicted ones where nothing was measured.
///
/// A latency is judged by the element's objective; without one it is shown and not judged. Of an error budget what is
/// used up counts.
public final class MetricOverlay {

    /// What simulators predict; nothing else has a figure where it was not measured.
    private static final Map<Metric, Function<SimulationResult.Figures, SimulationResult.Estimate>> PREDICTED = Map.of(
            Metric.LATENCY_P50, figures -> figures.latency().p50(),
            Metric.LATENCY_P99, figures -> figures.latency().p99(),
            Metric.TRAFFIC, SimulationResult.Figures::throughput,
            Metric.ERROR_RATIO, SimulationResult.Figures::errorRatio,
            Metric.UTILIZATION, SimulationResult.Figures::utilization);

    private final Architecture architecture;
    private final Metric metric;
    private final HealthThresholds thresholds;
    private final Map<String, Reading> elements = new HashMap<>();
    private final Map<String, Reading> relations = new HashMap<>();

    private MetricOverlay(Architecture architecture, Metric metric, HealthThresholds thresholds) {
        this.architecture = architecture;
        this.metric = metric;
        this.thresholds = thresholds;
    }

    /// The overlay of a metric.
    ///
    /// @param measurements what telemetry says
    /// @param results what is predicted; the first result is shown where nothing was measured
    public static Overlay of(
            Architecture architecture, List<Measurement> measurements, List<SimulationResult> results, Metric metric) {
        return of(architecture, measurements, results, metric, HealthThresholds.STANDARD);
    }

    /// The overlay of a metric.
    ///
    /// @param measurements what telemetry says
    /// @param results what is predicted; the first result is shown where nothing was measured
    /// @param thresholds from where on parts are not well, where they have no objective of their own
    public static Overlay of(
            Architecture architecture,
            List<Measurement> measurements,
            List<SimulationResult> results,
            Metric metric,
            HealthThresholds thresholds) {
        MetricOverlay overlay = new MetricOverlay(architecture, metric, thresholds);
        List<Measurement> measured = measurements.stream()
                .filter(measurement -> measurement.metric() == metric)
                .toList();
        if (measured.isEmpty() && !results.isEmpty()) {
            overlay.addPredicted(results.getFirst());
            return overlay.build(Overlay.Origin.SIMULATED);
        }
        measured.forEach(overlay::add);
        return overlay.build(Overlay.Origin.MEASURED);
    }

    private Overlay build(Overlay.Origin origin) {
        return new Overlay(MetricText.name(metric), origin, elements, relations);
    }

    private void add(Measurement measurement) {
        String id = measurement.subject();
        Reading reading = reading(id, measurement.value(), measurement.staleness());
        if (architecture.element(id).isPresent()) {
            elements.put(id, reading);
        } else if (architecture.relation(id).isPresent()) {
            relations.put(id, reading);
        }
    }

    private void addPredicted(SimulationResult result) {
        result.elements()
                .forEach((id, figures) ->
                        value(figures).ifPresent(value -> elements.put(id, reading(id, value, Duration.ZERO))));
        result.entryPoints()
                .forEach((id, figures) ->
                        value(figures).ifPresent(value -> relations.put(id, reading(id, value, Duration.ZERO))));
    }

    private Optional<Double> value(SimulationResult.Figures figures) {
        return Optional.ofNullable(PREDICTED.get(metric))
                .map(figure -> figure.apply(figures).value());
    }

    private Reading reading(String id, double value, Duration age) {
        String text = MetricText.of(metric, value);
        OptionalDouble limit = limit(id);
        OptionalDouble share = metric == Metric.ERROR_BUDGET_LEFT
                ? OptionalDouble.of(1 - value)
                : limit.isPresent() ? OptionalDouble.of(value / limit.getAsDouble()) : OptionalDouble.empty();
        OptionalDouble shown =
                share.isPresent() ? OptionalDouble.of(Math.clamp(share.getAsDouble(), 0, 1)) : OptionalDouble.empty();
        if (age.compareTo(thresholds.stale()) > 0) {
            return new Reading(State.STALE, text + ", " + AgeText.of(age), shown);
        }
        return new Reading(state(share), text, shown);
    }

    private State state(OptionalDouble share) {
        if (share.isEmpty() || share.getAsDouble() < thresholds.degraded()) {
            return State.OK;
        }
        return share.getAsDouble() < 1 ? State.DEGRADED : State.FAILING;
    }

    /// The value from which the part is failing, if there is one: what the thresholds say of the element, else its
    /// objective, else what the thresholds say of all.
    private OptionalDouble limit(String id) {
        Optional<Attributes> objective =
                architecture.element(id).flatMap(element -> element.get(ElementAttributes.SLO));
        Limits own = thresholds.of(id);
        Limits usual = thresholds.usual();
        // Nothing else has a value from which it fails for itself.
        return switch (metric) {
            case LATENCY_P50 -> seconds(objective.flatMap(slo -> slo.get(ElementAttributes.P50)));
            case LATENCY_P99 ->
                first(own.p99(), seconds(objective.flatMap(slo -> slo.get(ElementAttributes.P99))), usual.p99());
            case ERROR_RATIO -> first(own.errors(), errors(objective), usual.errors());
            case UTILIZATION -> first(own.saturation(), OptionalDouble.empty(), usual.saturation());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble first(OptionalDouble one, OptionalDouble other, OptionalDouble last) {
        return one.isPresent() ? one : other.isPresent() ? other : last;
    }

    private static OptionalDouble seconds(Optional<Duration> limit) {
        return limit.map(time -> OptionalDouble.of(Math.max(1e-9, time.toNanos() / 1e9)))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble errors(Optional<Attributes> objective) {
        return objective
                .flatMap(slo -> slo.get(ElementAttributes.ERROR_RATIO))
                .map(ratio -> ratio.value())
                .or(() -> objective
                        .flatMap(slo -> slo.get(ElementAttributes.AVAILABILITY))
                        .map(ratio -> 1 - ratio.value()))
                .map(limit -> OptionalDouble.of(Math.max(limit, 1e-6)))
                .orElse(OptionalDouble.empty());
    }
}
