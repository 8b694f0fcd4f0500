package dev.plumbline.connectors.jaeger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.connectors.AnsweringServer;
import dev.plumbline.connectors.traces.Spans;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
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

/// On documented shapes: no real server could be had.
final class JaegerConnectorTest extends ConnectorContract {

    private static final String TRACE = """
            {"result":{"resourceSpans":[{"resource":{"attributes":[
            {"key":"service.name","value":{"stringValue":"shop"}}]},"scopeSpans":[{"spans":[
            {"traceId":"00000000000000000000000000000011","spanId":"0000000000000004","kind":3,
            "startTimeUnixNano":"1485449191639875000","endTimeUnixNano":"1485449191639975000","status":{"code":2}}]}]}]}}
            {"result":{"resourceSpans":[{"resource":{"attributes":[
            {"key":"service.name","value":{"stringValue":"stock"}}]},"scopeSpans":[{"spans":[
            {"traceId":"00000000000000000000000000000011","spanId":"0000000000000005",
            "parentSpanId":"0000000000000004","kind":"SPAN_KIND_SERVER",
            "startTimeUnixNano":"1485449191639875000","endTimeUnixNano":"1485449191639975000"}]}]}]}}""";

    private final AnsweringServer server = new AnsweringServer();
    private final Connector connector = new JaegerProvider()
            .connect(
                    Connection.to("jaeger", server.url()),
                    new Surroundings(
                            Path.of("."), new TreeMap<>(), InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"))));

    JaegerConnectorTest() throws IOException, ConnectorException {}

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
        server.json(
                        "/api/dependencies",
                        "{\"data\":[{\"parent\":\"shop\",\"child\":\"stock\",\"callCount\":7},"
                                + "{\"parent\":\"shop\",\"child\":\"shop\",\"callCount\":9}],\"errors\":null}")
                .json("/api/v3/services", "{\"services\":[\"shop\",\"stock\"]}")
                .json("/api/v3/traces", TRACE);
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    @Test
    void leavesOutCallsOfAServiceToItself() throws ConnectorException {
        assertThat(connector.test()).isEqualTo("Jaeger at " + server.url() + ", 2 services");
        Observations told = connector.pull(Progress.NONE);
        assertThat(Spans.calls(told)).containsExactly("shop>stock 7/0 SERVICE");
        assertThat(told.readings()).isNotEmpty();
        assertThat(server.asked())
                .contains("/api/dependencies?endTs=1795435200000&lookback=900000")
                .anyMatch(path ->
                        path.startsWith("/api/v3/traces?query.serviceName=shop&query.startTimeMin=2026-11-23T11"));
    }

    @Test
    void derivesCallsWhereThereAreNone() throws ConnectorException {
        server.json("/api/dependencies", "{\"data\":[],\"errors\":null}");
        Observations told = connector.pull(Progress.NONE);
        assertThat(Spans.calls(told)).containsExactly("shop>stock 1/1 SERVICE");
        assertThat(told.calls()).allSatisfy(call -> assertThat(call.isSampled()).isTrue());
        assertThat(told.notes()).anySatisfy(note -> assertThat(note).contains("no calls between services"));
    }

    @Test
    void spellsParametersAsOlderServersKnowThem() throws ConnectorException {
        server.answer("/api/v3/traces", 400, "application/json", "{\"error\":{\"message\":\"malformed parameter\"}}");
        connector.pull(Progress.NONE);
        assertThat(server.asked()).anyMatch(path -> path.startsWith("/api/v3/traces?query.service_name=stock"));
    }

    @Test
    void tellsCallsWithoutTheThirdVersion() throws ConnectorException {
        server.answer("/api/v3/services", 404, "text/plain", "404 page not found");
        assertThat(Spans.calls(connector.pull(Progress.NONE))).containsExactly("shop>stock 7/0 SERVICE");
        server.answer("/api/dependencies", 404, "text/plain", "404 page not found");
        assertThatThrownBy(connector::test).isInstanceOf(ConnectorException.class);
    }
}
