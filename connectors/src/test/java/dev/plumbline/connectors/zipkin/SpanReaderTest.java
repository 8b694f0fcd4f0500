package dev.plumbline.connectors.zipkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.traces.ServiceGraph;
import dev.plumbline.connectors.traces.Spans;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Traces that others recorded.
final class SpanReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void understandsSkewedClocks() throws IOException {
        assertThat(Spans.calls(graph("skew.json")))
                .containsExactly("servicea>serviceb 1/0 SERVICE", "user>servicea 1/0 VIRTUAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messaging.json", "messaging2.json", "messaging-kafka.json"})
    void seesMessagesGoThroughTheirBroker(String file) throws IOException {
        assertThat(Spans.calls(graph(file))).anyMatch(call -> call.endsWith("MESSAGING"));
    }

    @Test
    void readsEveryTraceThatIsThere() throws IOException {
        Path folder = SharedFiles.require("samples/zipkin-lens-testdata");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Observations told = graph(file.getFileName().toString());
                assertThat(told.presences().size() + told.notes().size())
                        .as(file.toString())
                        .isPositive();
                assertThat(told.calls())
                        .allSatisfy(call -> assertThat(call.ends().client())
                                .isNotEqualTo(call.ends().server()));
            }
        }
    }

    static Observations graph(String file) throws IOException {
        try (InputStream in = Files.newInputStream(SharedFiles.require("samples/zipkin-lens-testdata/" + file))) {
            ServiceGraph graph = ServiceGraph.past(NOW, Duration.ofDays(3650));
            new SpanReader()
                    .read(in)
                    .spans()
                    .forEach(one -> graph.add(ServiceIdentity.named(one.service()), List.of(one.span()), NOW));
            graph.finish(NOW);
            return graph.observations(NOW, "test", false);
        }
    }
}
