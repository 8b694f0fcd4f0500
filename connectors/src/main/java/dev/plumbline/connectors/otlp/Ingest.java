package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.traces.ServiceGraph;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the bodies of requests and keeps what they tell, one request at a time, so that reading takes one core at most
/// and the memory of one request.
public final class Ingest {

    private final JsonFactory json = JsonFactory.builder().build();
    private final OtlpSettings settings;
    private final InstantSource clock;
    private final Body body;
    private final ServiceGraph graph;
    private final TraceReader traces = new TraceReader();
    private final LogReader logs = new LogReader();
    private final EvaluationStore evaluations;
    private final MetricReader metrics = new MetricReader();
    private final MetricStore measured;
    private long requests;

    /// @param source the connection, for the provenance
    public Ingest(OtlpSettings settings, InstantSource clock, String source) {
        this.settings = settings;
        this.clock = clock;
        this.body = new Body(settings.intake().request());
        this.graph = ServiceGraph.live(settings.graph(), clock.instant());
        this.evaluations = new EvaluationStore(source);
        this.measured =
                new MetricStore(source, clock.instant(), settings.graph().window());
    }

    /// What was left out of a request that was taken.
    ///
    /// @param count how many spans, data points or records
    /// @param why what is wrong with them; empty if there are none
    public record Rejected(long count, String why) {
        static final Rejected NONE = new Rejected(0, "");
    }

    /// Takes the body of a request.
    ///
    /// @throws IOException if it is not what it should be; nothing of it was taken
    synchronized Rejected take(Signal signal, byte[] sent, boolean isJson, boolean isCompressed) throws IOException {
        byte[] bytes = sent;
        int length = sent.length;
        if (isCompressed) {
            length = body.decompress(sent);
            bytes = body.bytes();
        }
        if (!isJson) {
            Rejected rejected = take(signal, ProtobufFields.of(bytes, length));
            requests++;
            return rejected;
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
            Rejected rejected = take(signal, new JsonFields(parser, signal.message()));
            requests++;
            return rejected;
        } catch (JacksonException malformed) {
            throw new IOException(malformed.getOriginalMessage(), malformed);
        }
    }

    /// Takes the spans of a request.
    ///
    /// @throws IOException if it is not what it should be; nothing of it was taken
    public void traces(byte[] sent, boolean isJson, boolean isCompressed) throws IOException {
        take(Signal.TRACES, sent, isJson, isCompressed);
    }

    private Rejected take(Signal signal, Fields fields) throws IOException {
        Instant now = clock.instant();
        return switch (signal) {
            case TRACES -> {
                List<TraceReader.Spans> all = traces.read(fields);
                for (TraceReader.Spans spans : all) {
                    graph.add(spans.service(), spans.spans(), now);
                }
                yield traces.invalid() == 0
                        ? Rejected.NONE
                        : new Rejected(traces.invalid(), "Spans need a trace id of 16 bytes and a span id of 8 bytes.");
            }
            case METRICS -> measured.add(metrics.read(fields), now);
            case LOGS -> evaluations.add(logs.read(fields), now);
        };
    }

    /// What was told so far.
    public synchronized Observations observations(String source) {
        Instant now = clock.instant();
        boolean isSampled = settings.isSampled() || traces.isSampled();
        Observations ofMetrics = measured.observations(now);
        Observations ofSpans = graph.observations(now, source, isSampled);
        return (isSampled ? ofMetrics.and(ofSpans) : ofSpans.and(ofMetrics)).and(evaluations.observations());
    }

    /// How many requests were taken.
    synchronized long requests() {
        return requests;
    }

    /// How many spans were taken.
    public long spans() {
        return graph.spans();
    }

    /// The graph of the spans.
    ServiceGraph graph() {
        return graph;
    }
}
