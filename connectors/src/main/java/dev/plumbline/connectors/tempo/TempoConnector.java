package dev.plumbline.connectors.tempo;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.http.AnswerReader;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.otlp.TraceReader;
import dev.plumbline.connectors.traces.Remembered;
import dev.plumbline.connectors.traces.ServiceGraph;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Pulls the newest traces, for who calls whom, and what TraceQL counts of all spans, for rates, errors and latency of
/// services.
///
/// Calls are those of the traces that were told, so their numbers are those of a sample. All calls are counted by the
/// metrics generator of Tempo, whose service graph a connection of the kind `prometheus` pulls.
public final class TempoConnector implements Connector {

    private static final String BY_SERVICE = " by (resource.service.name)";
    private static final String SERVED = "{kind=server}";
    private static final String FAILED = "{kind=server && status=error}";

    private final Connection connection;
    private final InstantSource clock;
    private final Duration lookback;
    private final int traces;
    private final HttpService http;

    /// A connector that asks nothing yet.
    ///
    /// @param asked how much is asked for
    TempoConnector(Connection connection, Surroundings surroundings, Remembered asked) throws ConnectorException {
        this.connection = connection;
        this.clock = surroundings.clock();
        this.lookback = asked.lookback();
        this.traces = asked.traces();
        this.http = HttpService.of(connection, surroundings, "Tempo");
    }

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        String version = tree(HttpQuestion.get("api/status/buildinfo"), Progress.NONE)
                .path("version")
                .asString("");
        return "Tempo" + (version.isEmpty() ? "" : " " + ShownText.shortened(version)) + " at " + http.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        String source = connection.name() + " at " + http.shown();
        Instant now = clock.instant();
        Observations.Builder told = new Observations.Builder();
        progress.report(0, "Asking " + http.shown());
        measured(now, source, progress, told);
        told.addAll(seen(now, source, progress));
        http.notes().forEach(told::note);
        progress.report(1, "Asked");
        return told.build();
    }

    /// What TraceQL counts. A server without metrics of TraceQL refuses the question, which is said and does no harm.
    private void measured(Instant now, String source, Progress progress, Observations.Builder told)
            throws ConnectorException {
        Samples samples = new Samples(now, source, told);
        try {
            Map<String, Double> rates = new TreeMap<>();
            samples.each(metric(SERVED + " | rate()" + BY_SERVICE, now, progress), (service, labels, value) -> {
                rates.put(service, value);
                samples.tell(service, Metric.TRAFFIC, value, "TraceQL rate");
            });
            Map<String, Double> failures = new TreeMap<>();
            samples.each(
                    metric(FAILED + " | rate()" + BY_SERVICE, now, progress),
                    (service, labels, value) -> failures.put(service, value));
            rates.forEach((service, rate) -> {
                if (rate > 0) {
                    double ratio = Math.min(1, failures.getOrDefault(service, 0.0) / rate);
                    samples.tell(service, Metric.ERROR_RATIO, ratio, "TraceQL rate of errors");
                }
            });
            samples.each(
                    metric(SERVED + " | quantile_over_time(duration, .5, .99)" + BY_SERVICE, now, progress),
                    (service, labels, value) -> samples.tell(
                            service,
                            labels.getOrDefault("p", "").equals("0.5") ? Metric.LATENCY_P50 : Metric.LATENCY_P99,
                            value,
                            "TraceQL quantile_over_time"));
        } catch (RefusedException refused) {
            told.note("Tempo does not answer TraceQL metrics, so rates and latency are those of the newest traces: "
                    + ShownText.shortened(String.valueOf(refused.getMessage())));
        }
    }

    private JsonNode metric(String query, Instant now, Progress progress) throws ConnectorException, RefusedException {
        return http.ask(timed("api/metrics/query", now).with("q", query), answer -> answer.tree(), progress);
    }

    private Observations seen(Instant now, String source, Progress progress) throws ConnectorException {
        List<String> ids = new ArrayList<>();
        HttpQuestion search = timed("api/search", now).with("q", "{}").with("limit", Integer.toString(traces));
        tree(search, progress)
                .path("traces")
                .forEach(trace -> ids.add(trace.path("traceID").asString("")));
        ServiceGraph graph = ServiceGraph.past(now, lookback);
        int done = 0;
        for (String id : ids) {
            if (progress.isCancelled()) {
                break;
            }
            progress.report(0.3 + 0.7 * done / ids.size(), "Asking for traces");
            done++;
            for (TraceReader.Spans spans : trace(id, progress)) {
                graph.add(spans.service(), spans.spans(), now);
            }
        }
        graph.finish(now);
        Observations.Builder told = new Observations.Builder().addAll(graph.observations(now, source, true));
        if (ids.isEmpty()) {
            told.note("Tempo has no traces of this time. Check that services report to it, or set lookback higher.");
        }
        return told.build();
    }

    /// The spans of a trace; none if it was forgotten meanwhile. Searches leave leading zeros of ids out.
    private List<TraceReader.Spans> trace(String id, Progress progress) throws ConnectorException {
        String full = "0".repeat(Math.max(0, 32 - id.length())) + id;
        return ask(
                HttpQuestion.get("api/v2/traces/" + full).understanding(404),
                answer -> answer.status() == 404 ? List.of() : new TraceReader().readAnswer(answer.body()),
                progress);
    }

    private HttpQuestion timed(String path, Instant now) {
        return HttpQuestion.get(path)
                .with("start", Long.toString(now.minus(lookback).getEpochSecond()))
                .with("end", Long.toString(now.getEpochSecond()));
    }

    private JsonNode tree(HttpQuestion question, Progress progress) throws ConnectorException {
        return ask(question, answer -> answer.tree(), progress);
    }

    private <T> T ask(HttpQuestion question, AnswerReader<T> reader, Progress progress) throws ConnectorException {
        return Asking.ask(
                http, question, reader, progress, "Check that the address is that of Tempo, usually at port 3200.");
    }

    @Override
    public void close() {
        http.close();
    }
}
