package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.Exemplar;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds the slowest request of each service among the exemplars of its histograms of durations.
final class Exemplars {

    /// The histograms of how long requests took, in seconds.
    static final String SELECTOR = "{__name__=~\"http_server_request_duration_seconds(_bucket)?"
            + "|http_server_requests_seconds(_bucket)?\"}";

    private final String source;
    private final Labels labels;

    /// @param source the connection, for the provenance
    Exemplars(String source, Labels labels) {
        this.source = source;
        this.labels = labels;
    }

    /// The slowest request of each service, in the order of the answer.
    ///
    /// @param data what the server tells: series with their labels, each with exemplars
    Map<ServiceIdentity, Exemplar> of(JsonNode data) {
        Map<ServiceIdentity, Exemplar> slowest = new LinkedHashMap<>();
        for (JsonNode series : data) {
            Map<String, String> named = new LinkedHashMap<>();
            series.path("seriesLabels")
                    .properties()
                    .forEach(label -> named.put(label.getKey(), label.getValue().asString("")));
            Optional<Subject> subject = labels.subject(PrometheusQuery.Scope.ELEMENT, named);
            if (subject.isPresent() && subject.get() instanceof ServiceIdentity service) {
                String detail = named.getOrDefault("__name__", "");
                series.path("exemplars")
                        .forEach(told -> exemplar(service, told, detail)
                                .ifPresent(exemplar -> slowest.merge(service, exemplar, Exemplars::slower)));
            }
        }
        return slowest;
    }

    private Optional<Exemplar> exemplar(ServiceIdentity service, JsonNode told, String detail) {
        JsonNode about = told.path("labels");
        String trace = about.path("trace_id").asString(about.path("traceID").asString(""));
        double seconds = told.path("value").asDouble(Double.NaN);
        double time = told.path("timestamp").asDouble(Double.NaN);
        if (trace.isEmpty() || !Double.isFinite(seconds) || seconds < 0 || !Double.isFinite(time)) {
            return Optional.empty();
        }
        Instant when = Instant.ofEpochMilli(Math.round(time * 1e3));
        return Optional.of(
                new Exemplar(service.shown(), seconds, trace, when, new Provenance(source, detail, Optional.of(when))));
    }

    private static Exemplar slower(Exemplar one, Exemplar other) {
        return other.seconds() > one.seconds() ? other : one;
    }
}
