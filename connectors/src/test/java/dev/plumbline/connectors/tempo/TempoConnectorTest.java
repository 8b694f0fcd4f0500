package dev.plumbline.connectors.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.connectors.AnsweringServer;
import dev.plumbline.connectors.traces.Spans;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On recorded answers of Tempo 3.0.
final class TempoConnectorTest extends ConnectorContract {

    private static final String TRACE = "/api/v2/traces/264382702ef93ff8781017d44894bab1";

    private final AnsweringServer server = new AnsweringServer();
    private final Connector connector = new TempoProvider().connect(Connection.to("tempo", server.url()), here());

    TempoConnectorTest() throws IOException, ConnectorException {}

    private static Surroundings here() {
        return new Surroundings(
                Path.of("."), new TreeMap<>(), InstantSource.fixed(Instant.parse("2026-11-23T03:00:00Z")));
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected Architecture architecture() {
        return Architecture.of(
                "Shop",
                List.of(
                        ExampleShop.service("gateway", 1, 1, Duration.ofMillis(1)),
                        ExampleShop.service("checkout", 1, 1, Duration.ofMillis(1))),
                List.of(),
                List.of(),
                List.of());
    }

    @BeforeEach
    void serve() throws IOException {
        server.json("/api/status/buildinfo", "{\"version\":\"3.0.0\"}")
                .sample("/api/metrics/query", "tempo/metrics-instant.json")
                .sample("/api/search", "tempo/search.json")
                .sample(TRACE, "tempo/trace-v2.json");
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    @Test
    void readsTracesWithIdsInBase64() throws ConnectorException {
        assertThat(connector.test()).isEqualTo("Tempo 3.0.0 at " + server.url());
        Observations told = connector.pull(Progress.NONE);
        assertThat(Spans.calls(told))
                .contains("gateway>checkout 1/1 SERVICE", "gateway>agent 1/0 SERVICE", "checkout>payments 1/0 SERVICE");
        assertThat(told.calls()).allSatisfy(call -> assertThat(call.isSampled()).isTrue());
        assertThat(server.asked()).anyMatch(path -> path.startsWith("/api/search?start=1795401"));
    }

    @Test
    void takesValuesThatAreLeftOutForZero() throws ConnectorException {
        server.json("/api/metrics/query", """
                {"series":[{"labels":[{"key":"resource.service.name","value":{"stringValue":"gateway"}}]},
                {"labels":[{"key":"resource.service.name","value":{"stringValue":"checkout"}}],"value":2.5}]}""");
        assertThat(connector.pull(Progress.NONE).readings())
                .filteredOn(reading -> reading.metric() == Metric.TRAFFIC)
                .extracting(reading -> reading.subject().shown() + " " + reading.value())
                .containsExactly("gateway 0.0", "checkout 2.5");
    }

    @Test
    void tellsPercentilesByTheirLabel() throws ConnectorException {
        assertThat(connector.pull(Progress.NONE).readings())
                .filteredOn(reading -> reading.subject().equals(ServiceIdentity.named("gateway"))
                        && reading.metric() == Metric.LATENCY_P99)
                .first()
                .satisfies(reading -> assertThat(reading.value()).isEqualTo(0.22944687321337204));
    }

    @Test
    void goesOnWithoutMetricsOfTraceQl() throws ConnectorException {
        server.answer("/api/metrics/query", 400, "text/plain", "invalid TraceQL query: parse error");
        Observations told = connector.pull(Progress.NONE);
        assertThat(Spans.calls(told)).isNotEmpty();
        assertThat(told.notes()).anySatisfy(note -> assertThat(note).contains("invalid TraceQL query"));
    }

    @Test
    void asksForADayAtMost() {
        assertThatThrownBy(() -> new TempoProvider()
                        .connect(Connection.to("tempo", server.url()).withOption("lookback", "90000"), here()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("from 1 to 86400");
    }
}
