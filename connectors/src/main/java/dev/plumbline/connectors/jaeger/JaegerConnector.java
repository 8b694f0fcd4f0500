package dev.plumbline.connectors.jaeger;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.otlp.TraceReader;
import dev.plumbline.connectors.traces.Remembered;
import dev.plumbline.connectors.traces.ServiceGraph;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Pulls the calls that Jaeger made of all traces, and the newest traces of each service for latency and errors.
///
/// Jaeger's calls do not tell errors; calls of a service to itself are left out. Where there are none, as with a
/// database whose job does not run, calls are counted from the traces that were told.
public final class JaegerConnector implements Connector {

    private final Connection connection;
    private final InstantSource clock;
    private final Duration lookback;
    private final int traces;
    private final HttpService http;

    /// A connector that asks nothing yet.
    ///
    /// @param asked how much is asked for
    JaegerConnector(Connection connection, Surroundings surroundings, Remembered asked) throws ConnectorException {
        this.connection = connection;
        this.clock = surroundings.clock();
        this.lookback = asked.lookback();
        this.traces = asked.traces();
        this.http = HttpService.of(connection, surroundings, "Jaeger");
    }

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        Instant now = clock.instant();
        ask(dependencies(now), tree -> tree.path("data").size(), Progress.NONE);
        return "Jaeger at " + http.shown() + ", " + services(Progress.NONE).size() + " services";
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        String source = connection.name() + " at " + http.shown();
        Instant now = clock.instant();
        progress.report(0, "Asking " + http.shown());
        List<CallCount> calls = ask(dependencies(now), tree -> calls(tree, now, source), progress);
        Observations seen = traces(now, source, progress);
        Observations.Builder told = new Observations.Builder();
        http.notes().forEach(told::note);
        if (calls.isEmpty()) {
            told.addAll(seen);
            told.note("Jaeger has no calls between services (with Elasticsearch or Cassandra a job makes them): calls"
                    + " were derived from the newest traces.");
        } else {
            calls.forEach(told::call);
            told.addAll(seen.withoutCalls());
        }
        progress.report(1, "Asked");
        return told.build();
    }

    private HttpQuestion dependencies(Instant now) {
        return HttpQuestion.get("api/dependencies")
                .with("endTs", Long.toString(now.toEpochMilli()))
                .with("lookback", Long.toString(lookback.toMillis()));
    }

    private List<CallCount> calls(JsonNode tree, Instant now, String source) {
        List<CallCount> calls = new ArrayList<>();
        for (JsonNode one : tree.path("data")) {
            String parent = one.path("parent").asString("");
            String child = one.path("child").asString("");
            long count = one.path("callCount").asLong(0);
            if (!parent.equals(child) && count > 0) {
                calls.add(new CallCount(
                        Ends.named(parent, child),
                        Via.SERVICE,
                        "",
                        count,
                        0,
                        lookback,
                        now,
                        false,
                        new Provenance(source, "dependencies, which tell no errors", Optional.of(now))));
            }
        }
        calls.sort(Comparator.comparing((CallCount call) -> call.ends().shown()));
        return calls;
    }

    /// The services; none if the server is too old to have the third version of the interface.
    private List<String> services(Progress progress) throws ConnectorException {
        return ask(
                HttpQuestion.get("api/v3/services").understanding(404),
                tree -> {
                    List<String> services = new ArrayList<>();
                    tree.path("services").forEach(service -> services.add(service.asString("")));
                    return services;
                },
                progress);
    }

    /// What the newest traces of each service tell. A trace that several of them have part in counts once.
    private Observations traces(Instant now, String source, Progress progress) throws ConnectorException {
        ServiceGraph graph = ServiceGraph.past(now, lookback);
        List<String> services = services(progress);
        int done = 0;
        for (String service : services) {
            if (progress.isCancelled()) {
                break;
            }
            progress.report((double) done / services.size(), "Asking for traces of " + service);
            done++;
            for (TraceReader.Spans spans : traces(service, now, progress)) {
                graph.add(spans.service(), spans.spans(), now);
            }
        }
        graph.finish(now);
        return graph.observations(now, source, true);
    }

    private List<TraceReader.Spans> traces(String service, Instant now, Progress progress) throws ConnectorException {
        Optional<List<TraceReader.Spans>> told = traces(service, now, Spelling.PRESENT, progress);
        return told.isPresent()
                ? told.get()
                : traces(service, now, Spelling.FORMER, progress).orElse(List.of());
    }

    /// Empty if the server does not know parameters that are spelled so.
    private Optional<List<TraceReader.Spans>> traces(String service, Instant now, Spelling spelling, Progress progress)
            throws ConnectorException {
        HttpQuestion question = HttpQuestion.get("api/v3/traces")
                .with(spelling.service, service)
                .with(spelling.from, now.minus(lookback).toString())
                .with(spelling.to, now.toString())
                .with(spelling.most, Integer.toString(traces))
                .understanding(404);
        try {
            return Optional.of(http.ask(
                    question,
                    answer -> answer.status() == 404 ? List.of() : new TraceReader().readAnswer(answer.body()),
                    progress));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private <T> T ask(HttpQuestion question, Function<JsonNode, T> reading, Progress progress)
            throws ConnectorException {
        return Asking.ask(
                http,
                question,
                answer -> reading.apply(answer.status() == 404 ? JsonNodeFactory.instance.objectNode() : answer.tree()),
                progress,
                "Check that the address is that of a Jaeger query service, usually at port 16686.");
    }

    @Override
    public void close() {
        http.close();
    }

    /// How parameters are spelled: Jaeger 2.20 changed it.
    private enum Spelling {
        PRESENT("query.serviceName", "query.startTimeMin", "query.startTimeMax", "query.searchDepth"),
        FORMER("query.service_name", "query.start_time_min", "query.start_time_max", "query.search_depth");

        private final String service;
        private final String from;
        private final String to;
        private final String most;

        Spelling(String service, String from, String to, String most) {
            this.service = service;
            this.from = from;
            this.to = to;
            this.most = most;
        }
    }
}
