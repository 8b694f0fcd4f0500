package dev.plumbline.connectors.prometheus;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers measurements from answers, and what the user should know about them.
///
/// The first query that gives a value for a subject and a metric decides. Where one answer has several series for a
/// subject, traffic is added and of everything else the worst counts.
final class MeasurementCollector {

    private static final int SHOWN = 8;

    private final String source;
    private final Subjects subjects;
    private final Map<Key, Measurement> measurements = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, TreeSet<String>> named = new TreeMap<>();

    MeasurementCollector(String source, Subjects subjects) {
        this.source = source;
        this.subjects = subjects;
    }

    /// Adds the answer to a query.
    ///
    /// @param newest the answer to its question for the newest samples; without series if that was not asked
    void add(PrometheusQuery query, Answer answer, Answer newest) {
        addNotes(answer, newest);
        Map<String, Double> times = new HashMap<>();
        for (Series series : newest.series()) {
            subjects.find(query.scope(), series.labels())
                    .ifPresent(subject -> times.merge(subject, series.value(), Math::max));
        }
        Map<String, Measurement> found = new HashMap<>();
        for (Series series : answer.series()) {
            Optional<String> subject = subjects.find(query.scope(), series.labels());
            if (subject.isEmpty()) {
                about("The model does not know these", Subjects.shown(query.scope(), series.labels()));
            } else if (isUsable(query, series, subject.get())) {
                found.merge(
                        subject.get(),
                        measurement(query, series, subject.get(), times),
                        (one, other) -> combined(query.metric(), one, other));
            }
        }
        found.forEach(
                (subject, measurement) -> measurements.putIfAbsent(new Key(subject, query.metric()), measurement));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /// The measurements in the order of subject and metric.
    List<Measurement> measurements() {
        return measurements.values().stream()
                .sorted(Comparator.comparing(Measurement::subject).thenComparing(Measurement::metric))
                .toList();
    }

    List<String> notes() {
        Set<String> all = new LinkedHashSet<>(notes);
        named.forEach((sentence, names) -> {
            String shown = String.join(", ", names.stream().limit(SHOWN).toList());
            String rest = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            all.add(sentence + ": " + shown + rest + ".");
        });
        return List.copyOf(all);
    }

    private void addNotes(Answer answer, Answer newest) {
        if (answer.isTruncated() || newest.isTruncated()) {
            notes.add("The server has more series than the limit of the connection; the rest was left out.");
        }
        answer.warnings().forEach(warning -> notes.add("The server says: " + ShownText.shortened(warning)));
    }

    private boolean isUsable(PrometheusQuery query, Series series, String subject) {
        String metric = query.metric().label();
        if (series.isHistogram()) {
            about("A native histogram was given where a number is needed, for the " + metric, subject);
            return false;
        }
        if (Double.isNaN(series.value())) {
            about("There is no " + metric + ", as there was nothing to measure", subject);
            return false;
        }
        if (Double.isInfinite(series.value()) || series.value() < 0) {
            about("The " + metric + " is out of the range that can be measured", subject);
            return false;
        }
        return true;
    }

    private Measurement measurement(PrometheusQuery query, Series series, String subject, Map<String, Double> times) {
        double newest = Math.min(series.seconds(), times.getOrDefault(subject, series.seconds()));
        double value = query.metric() == Metric.ERROR_RATIO ? Math.min(1, series.value()) : series.value();
        return new Measurement(
                subject,
                query.metric(),
                value,
                instant(newest),
                Duration.ofMillis(Math.round((series.seconds() - newest) * 1e3)),
                new Provenance(source, query.expression(), Optional.of(instant(series.seconds()))));
    }

    private static Measurement combined(Metric metric, Measurement one, Measurement other) {
        if (metric != Metric.TRAFFIC) {
            return one.value() >= other.value() ? one : other;
        }
        Measurement newer = one.time().isBefore(other.time()) ? other : one;
        return new Measurement(
                one.subject(),
                metric,
                one.value() + other.value(),
                newer.time(),
                newer.staleness(),
                newer.provenance());
    }

    private void about(String sentence, String subject) {
        named.computeIfAbsent(sentence, key -> new TreeSet<>()).add(ShownText.shortened(subject));
    }

    private static Instant instant(double seconds) {
        return Double.isFinite(seconds) && Math.abs(seconds) < 1e11
                ? Instant.ofEpochMilli(Math.round(seconds * 1e3))
                : Instant.EPOCH;
    }

    private record Key(String subject, Metric metric) {}
}
