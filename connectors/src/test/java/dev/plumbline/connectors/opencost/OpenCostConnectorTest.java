package dev.plumbline.connectors.opencost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OpenCostConnectorTest extends ConnectorContract {

    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = LocalServer.of(request -> LocalServer.Answer.json(
                request.target().contains("label%3Aapp") ? data(one("prod/app=shop", 6, 60, "")) : ALL));
        connector = connect(server, "", "");
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private static final String ALL = data(
            one("prod/deployment/shop", 12, 1440, ""),
            one("prod/statefulset/orders", 3, 720, ""),
            one("__idle__", 24, 1440, ""),
            one("prod/__unallocated__/__unallocated__", 2.4, 1440, ""),
            one("prod/deployment/broken", -1, 1440, ""),
            one("prod/deployment/gone", 1, 0, ""));

    private static String data(String... allocations) {
        return "{\"code\":200,\"status\":\"success\",\"data\":[{" + String.join(",", allocations) + "}]}";
    }

    private static String one(String key, double cost, double minutes, String properties) {
        return """
                "%s":{"name":"%s","properties":{%s},"window":{"start":"2026-11-26T11:00:00Z","end":"2026-11-27T11:00:00Z"},
                 "start":"2026-11-26T11:00:00Z","end":"2026-11-27T11:00:00Z","minutes":%s,"cpuCost":1,"ramCost":1,"totalCost":%s}
                """.formatted(key, key, properties, minutes, cost);
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Test
    void tellsWhatWorkloadsCostAnHour() throws Exception {
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(cost(pulled, "shop")).hasValue(0.5);
        assertThat(cost(pulled, "orders")).hasValue(0.25);
        assertThat(pulled.readings()).hasSize(2).allSatisfy(reading -> {
            assertThat(reading.staleness()).isEqualTo(Duration.ofHours(1));
            assertThat(reading.provenance().detail()).contains("list prices");
        });
        assertThat(((ServiceIdentity) pulled.readings().getFirst().subject()).attributes())
                .containsOnly(
                        entry(ServiceIdentity.DEPLOYMENT, "shop"), entry(ServiceIdentity.KUBERNETES_NAMESPACE, "prod"));
        assertThat(server.requests().getFirst().target())
                .contains("window=24h", "aggregate=namespace%2CcontrollerKind%2Ccontroller", "includeIdle=true");
    }

    @Test
    void tellsWhatBelongsToNoWorkload() throws Exception {
        assertThat(connector.pull(Progress.NONE).notes())
                .contains(
                        "Costs that belong to no workload, an hour: idle 1.000, unallocated 0.1000.",
                        "The cost is not known, or is no cost: prod/deployment/broken, prod/deployment/gone.");
    }

    @Test
    void readsLabelsAsServices() throws Exception {
        try (Connector connected = connect(server, "aggregate", "namespace,label:app")) {
            assertThat(cost(connected.pull(Progress.NONE), "shop")).hasValue(6.0);
        }
    }

    @Test
    void addsTheStepsOfAWindow() throws Exception {
        String steps = "{\"code\":200,\"data\":[{%s},{%s},null]}"
                .formatted(one("prod/deployment/shop", 12, 60, ""), one("prod/deployment/shop", 6, 120, ""));
        try (LocalServer stepping = LocalServer.of(request -> LocalServer.Answer.json(steps));
                Connector connected = connect(stepping, "", "")) {
            assertThat(cost(connected.pull(Progress.NONE), "shop")).hasValue(6.0);
        }
    }

    @Test
    void takesTheOlderPathAndTellsErrors() throws Exception {
        try (LocalServer old = LocalServer.of(request -> request.path().endsWith("/compute")
                        ? LocalServer.Answer.json(ALL)
                        : new LocalServer.Answer(404, "text/plain", "404 page not found"));
                Connector connected = connect(old, "", "")) {
            assertThat(connected.test()).isEqualTo("OpenCost with 6 allocations of the last 24h at " + old.url());
        }
        try (LocalServer wrong = LocalServer.of(request ->
                        LocalServer.Answer.json("{\"code\":400,\"data\":null,\"message\":\"invalid window\"}"));
                Connector connected = connect(wrong, "", "")) {
            assertThatThrownBy(() -> connected.pull(Progress.NONE))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("invalid window");
        }
        try (LocalServer none = LocalServer.of(request -> new LocalServer.Answer(404, "text/plain", "no"));
                Connector connected = connect(none, "", "")) {
            assertThatThrownBy(() -> connected.pull(Progress.NONE))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            missing -> assertThat(missing.remedy()).contains("/model"));
        }
    }

    private static Optional<Double> cost(Observations pulled, String service) {
        return pulled.readings().stream()
                .filter(reading -> reading.subject().shown().equals(service))
                .map(Reading::value)
                .findFirst();
    }

    private static Connector connect(LocalServer server, String option, String value) throws ConnectorException {
        Connection connection = Connection.to("opencost", server.url());
        return new OpenCostProvider()
                .connect(
                        option.isEmpty() ? connection : connection.withOption(option, value),
                        Places.with(new FakeClock()));
    }
}
