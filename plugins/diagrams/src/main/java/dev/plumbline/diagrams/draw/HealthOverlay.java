package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.health.HealthThresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// How all parts are doing, by the worst that is known of each: errors, latency and saturation against objectives,
/// alerts that are firing, and evaluations below their thresholds.
///
/// A part that should report and does not is unknown, which is neither well nor ill; unless its callers fail, who then
/// speak for it.
public final class HealthOverlay {

    private static final List<Metric> SIGNALS = List.of(Metric.ERROR_RATIO, Metric.LATENCY_P99, Metric.UTILIZATION);

    private final Architecture architecture;
    private final HealthThresholds thresholds;
    private final Map<String, Reading> elements = new HashMap<>();
    private final Map<String, Reading> relations = new HashMap<>();

    private HealthOverlay(Architecture architecture, HealthThresholds thresholds) {
        this.architecture = architecture;
        this.thresholds = thresholds;
    }

    /// The health of the parts of an architecture.
    ///
    /// @param measurements what telemetry says
    /// @param alerts what is firing
    /// @param evaluations what evaluation suites say
    /// @param thresholds from where on parts are not well
    public static Overlay of(
            Architecture architecture,
            List<Measurement> measurements,
            List<Alert> alerts,
            List<Evaluation> evaluations,
            HealthThresholds thresholds) {
        HealthOverlay health = new HealthOverlay(architecture, thresholds);
        for (Metric signal : SIGNALS) {
            health.add(signal, MetricOverlay.of(architecture, measurements, List.of(), signal, thresholds));
        }
        alerts.stream().filter(alert -> alert.state() == Alert.State.FIRING).forEach(health::add);
        Instant now = now(measurements, evaluations);
        evaluations.forEach(evaluation -> health.add(evaluation, now));
        new SilentElements(architecture, measurements, thresholds.silent())
                .failing(health.relations)
                .forEach((id, reading) -> worsen(health.elements, id, reading));
        measurements.forEach(health::reports);
        architecture.elements().values().stream()
                .filter(HealthOverlay::shouldReport)
                .forEach(element -> health.elements.putIfAbsent(
                        element.id(), new Reading(State.UNKNOWN, "no data", OptionalDouble.empty())));
        return new Overlay("Health", Overlay.Origin.MEASURED, health.elements, health.relations);
    }

    private static boolean shouldReport(Element element) {
        return element.kind().runs() && element.kind() != ElementKind.CLIENT && element.kind() != ElementKind.EXTERNAL;
    }

    private void add(Metric signal, Overlay overlay) {
        overlay.elements().forEach((id, reading) -> worsen(elements, id, named(signal, reading)));
        overlay.relations().forEach((id, reading) -> worsen(relations, id, named(signal, reading)));
    }

    /// What is well needs no figure; what is not says which figure it is.
    private static Reading named(Metric signal, Reading reading) {
        return switch (reading.state()) {
            case OK -> new Reading(State.OK, "well", OptionalDouble.empty());
            case STALE, UNKNOWN, DEGRADED, FAILING ->
                new Reading(reading.state(), MetricText.name(signal) + " " + reading.value(), reading.share());
        };
    }

    private void add(Alert alert) {
        State state = switch (alert.level()) {
            case CRITICAL -> State.FAILING;
            case WARNING -> State.DEGRADED;
            case INFO -> State.OK;
        };
        if (architecture.element(alert.subject()).isPresent() && state != State.OK) {
            worsen(elements, alert.subject(), new Reading(state, alert.name(), OptionalDouble.empty()));
        }
    }

    /// The present of the evidence: when the newest of it was told.
    public static Instant now(List<Measurement> measurements, List<Evaluation> evaluations) {
        return Stream.concat(
                        measurements.stream()
                                .map(measurement -> measurement.time().plus(measurement.staleness())),
                        evaluations.stream().map(Evaluation::time))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void add(Evaluation evaluation, Instant now) {
        Duration age = Duration.between(evaluation.time(), now);
        if (thresholds.isStale(evaluation.type(), age)) {
            String old = "evaluation " + evaluation.metric() + " " + AgeText.of(age);
            worsen(elements, evaluation.subject(), new Reading(State.STALE, old, OptionalDouble.empty()));
        } else if (evaluation.fails()) {
            addFailing(evaluation);
        }
    }

    private void addFailing(Evaluation evaluation) {
        String text =
                evaluation.metric() + " " + MetricText.ratio(evaluation.score().value());
        worsen(elements, evaluation.subject(), new Reading(State.DEGRADED, text, OptionalDouble.empty()));
    }

    /// Whatever is measured of a part shows that it is there.
    private void reports(Measurement measurement) {
        Reading well = new Reading(State.OK, "well", OptionalDouble.empty());
        if (architecture.element(measurement.subject()).isPresent()) {
            elements.putIfAbsent(measurement.subject(), well);
        } else if (architecture.relation(measurement.subject()).isPresent()) {
            relations.putIfAbsent(measurement.subject(), well);
        }
    }

    private static void worsen(Map<String, Reading> readings, String id, Reading other) {
        readings.merge(id, other, (known, worse) -> worse.state().compareTo(known.state()) > 0 ? worse : known);
    }
}
