package dev.plumbline.connectors.jaeger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.otlp.TraceReader;
import dev.plumbline.connectors.traces.ServiceGraph;
import dev.plumbline.connectors.traces.Spans;
import dev.plumbline.graphmodel.SharedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Traces of Jaeger's own tests.
final class JaegerTracesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void countsSpansThatAreToldTwiceOnce() throws IOException {
        ServiceGraph graph = graph("otlp2jaeger-in.json");
        assertThat(Spans.calls(graph.observations(NOW, "test", false)))
                .containsExactly("telemetrygen-client>telemetrygen 1/0 VIRTUAL");
    }

    @Test
    void readsTracesOfSeveralServices() throws IOException {
        ServiceGraph graph = graph("example_trace.json");
        assertThat(graph.observations(NOW, "test", false).presences()).hasSize(3);
    }

    private static ServiceGraph graph(String file) throws IOException {
        ServiceGraph graph = ServiceGraph.past(NOW, Duration.ofDays(1));
        try (InputStream in = Files.newInputStream(SharedFiles.require("samples/jaeger/" + file))) {
            List<TraceReader.Spans> all = new TraceReader().readAnswer(in);
            all.forEach(spans -> graph.add(spans.service(), spans.spans(), NOW));
        }
        graph.finish(NOW);
        return graph;
    }
}
