package dev.plumbline.connectors.calibration;

import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The values of several pulls, by subject and metric.
final class Measured {

    private final Map<String, Map<Metric, List<Double>>> values = new HashMap<>();
    private final List<Measurement> all;

    Measured(List<Mapped> pulls) {
        all = pulls.stream().flatMap(pull -> pull.measurements().stream()).toList();
        for (Measurement measurement : all) {
            if (Double.isFinite(measurement.value()) && measurement.value() >= 0) {
                values.computeIfAbsent(measurement.subject(), subject -> new EnumMap<>(Metric.class))
                        .computeIfAbsent(measurement.metric(), metric -> new ArrayList<>())
                        .add(measurement.value());
            }
        }
    }

    /// The mean over all pulls; NaN if it was never told.
    double value(String subject, Metric metric) {
        return values.getOrDefault(subject, Map.of()).getOrDefault(metric, List.of()).stream()
                .mapToDouble(value -> value)
                .average()
                .orElse(Double.NaN);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    List<String> sources() {
        return all.stream()
                .map(measurement -> measurement.provenance().source())
                .distinct()
                .sorted()
                .toList();
    }

    Optional<Instant> oldest() {
        return times().min(Comparator.naturalOrder());
    }

    Optional<Instant> newest() {
        return times().max(Comparator.naturalOrder());
    }

    private Stream<Instant> times() {
        return all.stream().map(Measurement::time);
    }
}
