package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.otlp.MetricPoint.Value;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was added to the series of one metric of one subject during the last while, or the last time that something
/// was told.
///
/// Rates are of the time that any of the series was watched: one that is new, as the first that fails, began with
/// nothing.
final class Track {

    private static final Duration STALE = Duration.ofMinutes(10);

    private final Measure measure;
    private final Duration window;
    private final Map<MetricStore.Series, List<Told>> told = new HashMap<>();

    /// @param window how long what was added counts
    Track(Measure measure, Duration window) {
        this.measure = measure;
        this.window = window;
    }

    /// What was added between two data points.
    ///
    /// @param value how much
    /// @param seconds how much time is between them
    record Added(Value value, double seconds) {}

    private record Told(Added added, boolean isFailed, double unit, Instant time) {}

    void add(MetricStore.Series series, MetricPoint point, Added added, Instant now) {
        List<Told> all = told.computeIfAbsent(series, key -> new ArrayList<>());
        all.removeIf(old -> old.time.isBefore(now.minus(window)));
        all.add(new Told(added, isFailed(point.attributes()), unit(point.unit()), now));
    }

    void tell(MetricStore.Key key, String source, Instant now, Observations.Builder out) {
        told.values().forEach(all -> all.removeIf(old -> old.time.isBefore(now.minus(STALE))));
        told.values().removeIf(List::isEmpty);
        Totals totals = totals();
        if (totals.newest.equals(Instant.EPOCH)) {
            return;
        }
        Readings readings = new Readings(key, source, totals.newest, now, out);
        if (measure == Measure.TOKENS) {
            readings.tell(Metric.TOKENS, totals.sumPerSecond);
            return;
        }
        readings.tell(Metric.TRAFFIC, totals.perSecond);
        if (totals.count > 0) {
            readings.tell(Metric.ERROR_RATIO, (double) totals.failures / totals.count);
            readings.tell(Metric.LATENCY_P50, totals.buckets.quantile(0.5) * totals.unit);
            readings.tell(Metric.LATENCY_P99, totals.buckets.quantile(0.99) * totals.unit);
        }
    }

    private Totals totals() {
        Totals totals = new Totals();
        for (List<Told> all : told.values()) {
            for (Told one : all) {
                totals.count += one.added.value().count();
                totals.sum += one.added.value().sum();
                totals.failures += one.isFailed ? one.added.value().count() : 0;
                totals.buckets = totals.buckets.plus(one.added.value().buckets());
                totals.unit = one.unit;
                totals.newest = one.time.isAfter(totals.newest) ? one.time : totals.newest;
                totals.watched.add(one.time, one.added.seconds());
            }
        }
        double seconds = totals.watched.seconds(totals.newest.minus(window));
        totals.perSecond = seconds > 0 ? totals.count / seconds : 0;
        totals.sumPerSecond = seconds > 0 ? totals.sum / seconds : 0;
        return totals;
    }

    private static final class Totals {
        private Instant newest = Instant.EPOCH;
        private final WatchedTime watched = new WatchedTime();
        private long count;
        private long failures;
        private double sum;
        private double perSecond;
        private double sumPerSecond;
        private double unit = 1;
        private Buckets buckets = Buckets.NONE;
    }

    private record Readings(MetricStore.Key key, String source, Instant time, Instant now, Observations.Builder out) {
        void tell(Metric metric, double value) {
            if (Double.isFinite(value) && value >= 0) {
                Duration age = Duration.between(time, now);
                out.reading(new Reading(
                        key.subject(),
                        metric,
                        value,
                        time,
                        age.isNegative() ? Duration.ZERO : age,
                        new Provenance(source, key.metric(), Optional.of(now))));
            }
        }
    }

    /// Seconds of a unit of time.
    private static double unit(String unit) {
        return switch (unit) {
            case "ms" -> 1e-3;
            case "us" -> 1e-6;
            case "ns" -> 1e-9;
            default -> 1;
        };
    }

    private static boolean isFailed(Map<String, String> attributes) {
        String status =
                attributes.getOrDefault("http.response.status_code", attributes.getOrDefault("http.status_code", ""));
        return status.isEmpty() ? attributes.containsKey("error.type") : status.length() == 3 && status.startsWith("5");
    }
}
