package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What one stream of numbers in the file is about: the values of a metric, or one of the numbers of calls.
///
/// @param subject what they are about
/// @param measure the name of the metric, or what [CallMeasure] makes
/// @param source the connection that told it
/// @param detail the query
/// @param part the place among several of the same in one answer
record Channel(Subject subject, String measure, String source, String detail, int part) {

    private static final Map<String, Metric> METRICS =
            Arrays.stream(Metric.values()).collect(Collectors.toUnmodifiableMap(Enum::name, metric -> metric));

    static Channel of(SeriesKey key) {
        return new Channel(key.subject(), key.metric().name(), key.source(), key.detail(), key.part());
    }

    /// The series of a metric that this is; empty if it is another number, or of a metric that this program does not
    /// know.
    Optional<SeriesKey> key() {
        return Optional.ofNullable(METRICS.get(measure))
                .map(metric -> new SeriesKey(subject, metric, source, detail, part));
    }

    /// The stream of another number of the same calls.
    Channel with(CallMeasure other) {
        return new Channel(subject, other.text(), source, detail, part);
    }
}
