package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.otlp.Ingest.Rejected;
import dev.plumbline.connectors.otlp.MetricPoint.Counting;
import dev.plumbline.connectors.otlp.MetricPoint.Value;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the known metrics come to: of counts and histograms what was added between two data points, of the others the
/// mean. Bounded in memory.
///
/// A series that began before anybody listened says nothing at first; one that begins anew, as after a restart, counts
/// from its new beginning.
final class MetricStore {

    private static final int MOST_SERIES = 20_000;
    private static final double NANOS = 1e9;

    private final String source;
    private final Instant beginning;
    private final Duration window;
    private final Map<Series, MetricPoint> last = new HashMap<>();
    private final Map<Key, Track> tracks = new HashMap<>();
    private final Gauges gauges;
    private long refused;

    /// @param source the connection, for the provenance
    /// @param beginning since when is listened
    /// @param window the time that rates and percentiles are told over
    MetricStore(String source, Instant beginning, Duration window) {
        this.source = source;
        this.beginning = beginning;
        this.window = window;
        this.gauges = new Gauges(window);
    }

    /// Takes data points; those of services without a name are left out.
    Rejected add(List<MetricPoint> points, Instant now) {
        long unnamed = 0;
        for (MetricPoint point : points) {
            if (point.service().isUnknown()) {
                unnamed++;
            } else {
                Measure.named(point.metric()).ifPresent(measure -> add(measure, point, now));
            }
        }
        return unnamed == 0 ? Rejected.NONE : new Rejected(unnamed, "Metrics need a resource with a service.name.");
    }

    private void add(Measure measure, MetricPoint point, Instant now) {
        Series series = new Series(point.resource(), point.metric(), point.attributes());
        MetricPoint before = last.get(series);
        if (before == null && last.size() >= MOST_SERIES) {
            refused++;
            return;
        }
        last.put(series, point);
        switch (measure) {
            case CPU, MEMORY_USED, MEMORY_LIMIT -> gauges.put(measure, point, now);
            case SERVED, ASKED, ANSWERED, TOKENS ->
                increment(point, Optional.ofNullable(before))
                        .ifPresent(added -> subjects(measure, point)
                                .forEach(subject -> tracks.computeIfAbsent(
                                                new Key(subject, point.metric()), key -> new Track(measure, window))
                                        .add(series, point, added, now)));
        }
    }

    /// What came since the data point before; empty if that is not known.
    private Optional<Track.Added> increment(MetricPoint point, Optional<MetricPoint> before) {
        double sinceStart = (point.timeNanos() - point.startNanos()) / NANOS;
        if (point.type() == Counting.DELTA) {
            return Optional.of(new Track.Added(point.value(), sinceStart));
        }
        boolean isContinued = before.isPresent()
                && before.get().startNanos() == point.startNanos()
                && before.get().value().count() <= point.value().count();
        if (isContinued) {
            Value added = point.value().minus(before.get().value());
            double seconds = (point.timeNanos() - before.get().timeNanos()) / NANOS;
            return seconds > 0 ? Optional.of(new Track.Added(added, seconds)) : Optional.empty();
        }
        boolean isNew = before.isPresent() || point.startNanos() / 1_000_000 >= beginning.toEpochMilli();
        return isNew && sinceStart > 0 ? Optional.of(new Track.Added(point.value(), sinceStart)) : Optional.empty();
    }

    private static List<Subject> subjects(Measure measure, MetricPoint point) {
        return switch (measure) {
            case ASKED ->
                model(point)
                        .map(model -> List.<Subject>of(new Ends(point.service(), model)))
                        .orElse(List.of());
            case TOKENS ->
                model(point)
                        .map(model -> List.<Subject>of(point.service(), model))
                        .orElse(List.of(point.service()));
            case SERVED, ANSWERED, CPU, MEMORY_USED, MEMORY_LIMIT -> List.of(point.service());
        };
    }

    private static Optional<ServiceIdentity> model(MetricPoint point) {
        return Optional.ofNullable(point.attributes().get(ServiceIdentity.MODEL))
                .map(model -> new ServiceIdentity(new TreeMap<>(Map.of(ServiceIdentity.MODEL, model))));
    }

    /// What is known at present.
    Observations observations(Instant now) {
        Observations.Builder told = new Observations.Builder();
        tracks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(track -> track.getValue().tell(track.getKey(), source, now, told));
        gauges.tell(source, now, told);
        if (refused > 0) {
            told.note("There are more than " + MOST_SERIES + " series of metrics; " + refused
                    + " data points of further ones were left out. Look for attributes that are made anew each time.");
        }
        return told.build();
    }

    /// What data points belong together.
    record Series(Resources resource, String metric, Map<String, String> attributes) {}

    /// What is told of what.
    record Key(Subject subject, String metric) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int names = subject.shown().compareTo(other.subject.shown());
            int subjects = names == 0 ? subject.toString().compareTo(other.subject.toString()) : names;
            return subjects == 0 ? metric.compareTo(other.metric) : subjects;
        }
    }
}
