package dev.plumbline.connectors.zipkin;

import dev.plumbline.connectors.Asking;
import dev.plumbline.connectors.http.AnswerReader;
import dev.plumbline.connectors.http.HttpQuestion;
import dev.plumbline.connectors.http.HttpService;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.traces.Remembered;
import dev.plumbline.connectors.traces.ServiceGraph;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pulls the traces of the last while and the links that Zipkin made of all traces.
///
/// Where every trace was told, calls are counted from the traces, which know whose errors are whose. Where there are
/// more traces than were asked for, Zipkin's links count the calls, as they are made of all of them; they put the error
/// of a call whose server does not report on the call after it.
public final class ZipkinConnector implements Connector {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final InstantSource clock;
    private final Duration lookback;
    private final int traces;
    private final HttpService http;

    /// A connector that asks nothing yet.
    ///
    /// @param asked how much is asked for
    ZipkinConnector(Connection connection, Surroundings surroundings, Remembered asked) throws ConnectorException {
        this.connection = connection;
        this.clock = surroundings.clock();
        this.lookback = asked.lookback();
        this.traces = asked.traces();
        this.http = HttpService.of(connection, surroundings, "Zipkin");
    }

    @Override
    public String name() {
        return connection.name();
    }

    @Override
    public String test() throws ConnectorException {
        services(Progress.NONE);
        String version = version();
        return "Zipkin" + (version.isEmpty() ? "" : " " + ShownText.shortened(version)) + " at " + http.shown();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        String source = connection.name() + " at " + http.shown();
        progress.report(0, "Asking " + http.shown());
        Instant now = clock.instant();
        List<Link> links = ask(timed("api/v2/dependencies", now), answer -> links(answer.body()), progress);
        progress.report(0.3, "Asking for traces");
        SpanReader.Read read = ask(
                timed("api/v2/traces", now).with("limit", Integer.toString(traces)),
                answer -> new SpanReader().read(answer.body()),
                progress);
        boolean isComplete = read.traces() < traces;
        ServiceGraph graph = ServiceGraph.past(now, lookback);
        read.spans().forEach(one -> graph.add(identity(one.service()), List.of(one.span()), now));
        graph.finish(now);
        Observations seen = graph.observations(now, source, !isComplete);
        Observations.Builder told = new Observations.Builder();
        http.notes().forEach(told::note);
        if (isComplete || links.isEmpty()) {
            told.addAll(seen);
            notes(links, read, isComplete).forEach(told::note);
        } else {
            new Links(links, services(progress)).tell(now, lookback, source, told);
            told.addAll(seen.withoutCalls());
            told.note("There are more than " + traces + " traces in " + lookback.toMinutes()
                    + " min: calls are those of Zipkin's own links, and latency is that of the newest traces.");
        }
        progress.report(1, "Asked");
        return told.build();
    }

    private static List<String> notes(List<Link> links, SpanReader.Read read, boolean isComplete) {
        List<String> notes = new ArrayList<>();
        if (links.isEmpty() && !read.spans().isEmpty()) {
            notes.add("Zipkin has no links between services"
                    + " (with Elasticsearch or Cassandra the zipkin-dependencies job makes them): calls were derived"
                    + " from " + read.traces() + " traces" + (isComplete ? "." : ", which are not all."));
        }
        if (links.isEmpty() && read.spans().isEmpty()) {
            notes.add("Zipkin has no traces of this time. Check that services report to it, or set lookback higher.");
        }
        return notes;
    }

    private static ServiceIdentity identity(String service) {
        return ServiceIdentity.named(service);
    }

    private HttpQuestion timed(String path, Instant now) {
        return HttpQuestion.get(path)
                .with("endTs", Long.toString(now.toEpochMilli()))
                .with("lookback", Long.toString(lookback.toMillis()));
    }

    private Set<String> services(Progress progress) throws ConnectorException {
        return ask(
                HttpQuestion.get("api/v2/services"),
                answer -> {
                    Set<String> names = new HashSet<>();
                    JSON.readTree(answer.body()).forEach(name -> names.add(name.asString("")));
                    return names;
                },
                progress);
    }

    private String version() throws ConnectorException {
        try {
            return http.ask(
                    HttpQuestion.get("info").answeredIn().understanding(404),
                    answer -> answer.status() == 404
                            ? ""
                            : answer.tree().path("zipkin").path("version").asString(""));
        } catch (RefusedException refused) {
            return "";
        }
    }

    private static List<Link> links(InputStream body) {
        List<Link> links = new ArrayList<>();
        for (JsonNode link : JSON.readTree(body)) {
            links.add(new Link(
                    link.path("parent").asString(""),
                    link.path("child").asString(""),
                    link.path("callCount").asLong(0),
                    link.path("errorCount").asLong(0)));
        }
        return links;
    }

    private <T> T ask(HttpQuestion question, AnswerReader<T> reader, Progress progress) throws ConnectorException {
        return Asking.ask(
                http,
                question,
                reader,
                progress,
                "Check that the address is that of a Zipkin server of version 2 or newer.");
    }

    @Override
    public void close() {
        http.close();
    }
}
