package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Elements of which only their callers still tell, and these that their calls fail.
final class SilentElements {

    /// What an element tells itself; tokens and times of their own are told by callers too.
    private static final Set<Metric> OWN = EnumSet.of(
            Metric.TRAFFIC,
            Metric.ERROR_RATIO,
            Metric.LATENCY_P50,
            Metric.LATENCY_P99,
            Metric.UTILIZATION,
            Metric.CPU,
            Metric.MEMORY);

    private final Architecture architecture;
    private final Duration patience;
    private final Map<String, Instant> heard = new HashMap<>();

    /// @param measurements what telemetry says
    /// @param patience how long after its callers an element may tell of itself
    SilentElements(Architecture architecture, List<Measurement> measurements, Duration patience) {
        this.architecture = architecture;
        this.patience = patience;
        measurements.stream()
                .filter(measurement -> OWN.contains(measurement.metric()))
                .forEach(measurement -> heard.merge(
                        measurement.subject(), measurement.time(), (one, other) -> one.isBefore(other) ? other : one));
    }

    /// The readings of those elements by their ids.
    ///
    /// @param relations the readings of relations by their ids
    Map<String, Reading> failing(Map<String, Reading> relations) {
        Map<String, Reading> failing = new HashMap<>();
        relations.forEach((id, reading) -> {
            Relation relation = architecture.relations().get(id);
            if (reading.state() == State.FAILING && relation != null && isSilent(relation)) {
                failing.merge(
                        relation.to(),
                        new Reading(State.FAILING, "to its callers: " + reading.value(), reading.share()),
                        (one, other) -> one.share().orElse(0) >= other.share().orElse(0) ? one : other);
            }
        });
        return failing;
    }

    private boolean isSilent(Relation relation) {
        Instant called = heard.get(relation.id());
        Instant told = heard.get(relation.to());
        return called != null && (told == null || told.plus(patience).isBefore(called));
    }
}
