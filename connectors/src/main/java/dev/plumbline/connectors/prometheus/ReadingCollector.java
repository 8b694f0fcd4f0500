package dev.plumbline.connectors.prometheus;

import dev.plumbline.connectors.Remarks;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.Exemplar;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers readings from answers, and what the user should know about them.
final class ReadingCollector {

    private final String source;
    private final Labels labels;
    private final List<Reading> readings = new ArrayList<>();
    private final List<CallCount> calls = new ArrayList<>();
    private final Map<ServiceIdentity, Exemplar> exemplars = new LinkedHashMap<>();
    private final Remarks remarks = new Remarks();

    private Provenance common;
    private double commonSeconds = Double.NaN;

    ReadingCollector(String source, Labels labels) {
        this.source = source;
        this.common = new Provenance(source, "", Optional.empty());
        this.labels = labels;
    }

    /// Adds the answer to a query.
    ///
    /// @param newest the answer to its question for the newest samples; without series if that was not asked
    void add(PrometheusQuery query, Answer answer, Answer newest) {
        addNotes(answer, newest);
        Map<Subject, Double> times = new HashMap<>();
        for (Series series : newest.series()) {
            labels.subject(query.scope(), series.labels())
                    .ifPresent(subject -> times.merge(subject, series.value(), Math::max));
        }
        for (Series series : answer.series()) {
            Optional<Subject> subject = labels.subject(query.scope(), series.labels());
            if (subject.isPresent()) {
                double value = value(query, series);
                if (isUsable(query, series, value, subject.get())) {
                    readings.add(reading(query, series, value, subject.get(), times));
                }
            }
        }
    }

    void note(String sentence) {
        remarks.say(sentence);
    }

    Observations observations() {
        Observations.Builder all = new Observations.Builder();
        readings.forEach(all::reading);
        calls.forEach(all::call);
        exemplars.forEach(all::exemplar);
        remarks.all().forEach(all::note);
        return all.build();
    }

    private void addNotes(Answer answer, Answer newest) {
        if (answer.isTruncated() || newest.isTruncated()) {
            remarks.say("The server has more series than the limit of the connection; the rest was left out.");
        }
        addWarnings(answer);
    }

    /// Notes what the server says of an answer.
    void addWarnings(Answer answer) {
        answer.warnings().forEach(warning -> remarks.say("The server says: " + ShownText.shortened(warning)));
    }

    private boolean isUsable(PrometheusQuery query, Series series, double value, Subject subject) {
        String metric = query.metric().label();
        if (series.histogram().isPresent() && share(query.metric()) < 0) {
            about("A native histogram was given where a number is needed, for the " + metric, subject);
            return false;
        }
        if (Double.isNaN(value)) {
            about("There is no " + metric + ", as there was nothing to measure", subject);
            return false;
        }
        if (Double.isInfinite(value) || value < 0) {
            about("The " + metric + " is out of the range that can be measured", subject);
            return false;
        }
        return true;
    }

    private Reading reading(
            PrometheusQuery query, Series series, double value, Subject subject, Map<Subject, Double> times) {
        double newest = times.isEmpty()
                ? series.seconds()
                : Math.min(series.seconds(), times.getOrDefault(subject, series.seconds()));
        return new Reading(
                subject,
                query.metric(),
                query.metric() == Metric.ERROR_RATIO ? Math.min(1, value) : value,
                instant(newest),
                newest == series.seconds()
                        ? Duration.ZERO
                        : Duration.ofMillis(Math.round((series.seconds() - newest) * 1e3)),
                provenance(query, series.seconds()));
    }

    /// Where a value comes from; the values of one answer have that in common.
    private Provenance provenance(PrometheusQuery query, double seconds) {
        if (!query.expression().equals(common.detail()) || seconds != commonSeconds) {
            common = new Provenance(source, query.expression(), Optional.of(instant(seconds)));
            commonSeconds = seconds;
        }
        return common;
    }

    /// The value of a series; of a native histogram, the percentile that is asked for.
    private static double value(PrometheusQuery query, Series series) {
        return series.histogram()
                .map(histogram -> histogram.quantile(Math.max(0, share(query.metric()))))
                .orElse(series.value());
    }

    /// The share of the observations that lie below a metric; negative if it is no percentile.
    private static double share(Metric metric) {
        return metric == Metric.LATENCY_P50 ? 0.5 : metric == Metric.LATENCY_P99 ? 0.99 : -1;
    }

    void exemplar(ServiceIdentity service, Exemplar exemplar) {
        exemplars.put(service, exemplar);
    }

    void call(CallCount call) {
        calls.add(call);
    }

    private void about(String sentence, Subject subject) {
        remarks.about(sentence, subject.shown());
    }

    private static Instant instant(double seconds) {
        return Double.isFinite(seconds) && Math.abs(seconds) < 1e11
                ? Instant.ofEpochMilli(Math.round(seconds * 1e3))
                : Instant.EPOCH;
    }
}
