package dev.plumbline.connectors.zipkin;

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
import dev.plumbline.pluginapi.telemetry.Reading;
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

final class ZipkinConnectorTest extends ConnectorContract {

    private static final String TRACE = """
            [[{"traceId":"7","id":"1","kind":"SERVER","name":"get /","timestamp":1795397759315414,"duration":90000,
            "localEndpoint":{"serviceName":"shop"}},
            {"traceId":"7","parentId":"1","id":"2","kind":"CLIENT","timestamp":1795397759316414,"duration":80000,
            "localEndpoint":{"serviceName":"shop"},"tags":{"Error":"not one"},"annotations":[{"value":"x"}]},
            {"traceId":"7","parentId":"1","id":"2","kind":"SERVER","timestamp":1795397759317414,"duration":78000,
            "localEndpoint":{"serviceName":"stock"},"shared":true,"tags":{"error":""}},
            {"traceId":"7","parentId":null,"id":"9","kind":"CLIENT","localEndpoint":null,"tags":null}]]""";

    private final AnsweringServer server = new AnsweringServer();
    private Connector connector = connector("500");

    ZipkinConnectorTest() throws IOException, ConnectorException {}

    private Connector connector(String traces) throws ConnectorException {
        return new ZipkinProvider()
                .connect(
                        Connection.to("zipkin", server.url()).withOption("traces", traces),
                        new Surroundings(
                                Path.of("."),
                                new TreeMap<>(),
                                InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"))));
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
                        ExampleShop.service("shop", 1, 1, Duration.ofMillis(1)),
                        ExampleShop.service("stock", 1, 1, Duration.ofMillis(1))),
                List.of(),
                List.of(),
                List.of());
    }

    @BeforeEach
    void serve() {
        server.json("/info", "{\"zipkin\":{\"version\":\"3.6.1\"}}")
                .json("/api/v2/services", "[\"shop\",\"stock\"]")
                .json(
                        "/api/v2/dependencies",
                        "[{\"parent\":\"shop\",\"child\":\"stock\",\"callCount\":1,\"errorCount\":1}]")
                .json("/api/v2/traces", TRACE);
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    @Test
    void asksForTheTimeInMilliseconds() throws ConnectorException {
        assertThat(connector.test()).isEqualTo("Zipkin 3.6.1 at " + server.url());
        Observations told = connector.pull(Progress.NONE);
        assertThat(server.asked())
                .contains(
                        "/api/v2/dependencies?endTs=1795399200000&lookback=900000",
                        "/api/v2/traces?endTs=1795399200000&lookback=900000&limit=500");
        assertThat(Spans.calls(told)).containsExactly("shop>stock 1/1 SERVICE", "user>shop 1/0 VIRTUAL");
        assertThat(told.readings())
                .filteredOn(reading ->
                        reading.subject().equals(ServiceIdentity.named("shop")) && reading.metric() == Metric.TRAFFIC)
                .singleElement()
                .satisfies(reading -> assertThat(reading.value()).isEqualTo(1 / 900.0));
        assertThat(told.readings())
                .extracting(Reading::metric)
                .contains(Metric.LATENCY_P50, Metric.LATENCY_P99, Metric.ERROR_RATIO);
    }

    @Test
    void putsTheErrorsOfARealServerOnTheRightEdge() throws IOException, ConnectorException {
        server.sample("/api/v2/traces", "zipkin/spans-post.json")
                .sample("/api/v2/dependencies", "zipkin/dependencies.json");
        assertThat(Spans.calls(connector.pull(Progress.NONE)))
                .containsExactly(
                        "checkout>kafka 20/0 MESSAGING",
                        "checkout>payments 20/4 SERVICE",
                        "frontend>checkout 20/0 SERVICE",
                        "payments>ledger-db 20/0 VIRTUAL",
                        "shipping>kafka 20/0 MESSAGING",
                        "user>frontend 20/0 VIRTUAL");
    }

    @Test
    void countsByLinksWhereThereAreMoreTraces() throws IOException, ConnectorException {
        connector.close();
        connector = connector("1");
        server.sample("/api/v2/traces", "zipkin/many.json")
                .sample("/api/v2/dependencies", "zipkin/dependencies.json")
                .sample("/api/v2/services", "zipkin/services.json");
        Observations told = connector.pull(Progress.NONE);
        assertThat(Spans.calls(told))
                .containsExactly(
                        "checkout>kafka 20/0 MESSAGING",
                        "checkout>payments 20/0 SERVICE",
                        "frontend>checkout 20/0 SERVICE",
                        "payments>ledger-db 20/4 VIRTUAL",
                        "shipping>kafka 20/0 MESSAGING");
        assertThat(told.notes()).anySatisfy(note -> assertThat(note).contains("more than 1 traces in 15 min"));
        assertThat(told.readings()).extracting(Reading::metric).doesNotContain(Metric.TRAFFIC);
    }

    @Test
    void derivesCallsWhereThereAreNoLinks() throws ConnectorException {
        server.json("/api/v2/dependencies", "[]");
        Observations told = connector.pull(Progress.NONE);
        assertThat(Spans.calls(told)).contains("shop>stock 1/1 SERVICE");
        assertThat(told.notes()).anySatisfy(note -> assertThat(note).contains("zipkin-dependencies"));
        server.json("/api/v2/traces", "[]");
        assertThat(connector.pull(Progress.NONE).notes())
                .anySatisfy(note -> assertThat(note).contains("no traces of this time"));
    }

    @Test
    void saysInWordsWhatTheServerSaysInText() {
        server.answer(
                "/api/v2/dependencies", 400, "text/plain", "Mandatory parameter/header/attribute is missing: endTs");
        assertThatThrownBy(() -> connector.pull(Progress.NONE))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("endTs");
    }

    @Test
    void saysWhatIsNotJson() {
        server.answer("/api/v2/traces", 200, "text/html", "<html>");
        assertThatThrownBy(() -> connector.pull(Progress.NONE)).isInstanceOf(ConnectorException.class);
        server.json("/api/v2/traces", "[[{\"traceId\":");
        assertThatThrownBy(() -> connector.pull(Progress.NONE)).isInstanceOf(ConnectorException.class);
    }
}
