package dev.plumbline.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KubernetesConnectorTest extends ConnectorContract {

    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = LocalServer.of(ClusterAnswers::to);
        connector = connect(server, "", "");
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Test
    void tellsReplicasZonesAndUseOfLimits() throws Exception {
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(value(pulled, "shop", Metric.REPLICAS)).hasValue(2.0);
        assertThat(value(pulled, "shop", Metric.ZONES)).hasValue(2.0);
        assertThat(value(pulled, "shop", Metric.CPU)).hasValue(0.25);
        assertThat(value(pulled, "shop", Metric.MEMORY)).hasValue(0.25);
        assertThat(value(pulled, "orders", Metric.REPLICAS)).hasValue(1.0);
        assertThat(value(pulled, "agent", Metric.REPLICAS)).hasValue(3.0);
        assertThat(pulled.readings())
                .filteredOn(reading -> reading.metric() == Metric.CPU)
                .singleElement()
                .satisfies(reading -> assertThat(reading.staleness()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(pulled.notes()).anyMatch(note -> note.contains("not every container has a limit: orders"));
    }

    @Test
    void tellsZeroApartFromNotYetKnown() throws Exception {
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(value(pulled, "idle", Metric.REPLICAS)).hasValue(0.0);
        assertThat(value(pulled, "new", Metric.REPLICAS))
                .as("the pods count where no controller told")
                .hasValue(1.0);
    }

    @Test
    void tellsWorkloadsWithWhatIsDeclared() throws Exception {
        Presence shop = connector.pull(Progress.NONE).presences().getFirst();
        assertThat(shop.kind()).isEqualTo("Deployment");
        assertThat(shop.service().attributes())
                .containsOnly(
                        entry(ServiceIdentity.SERVICE_NAME, "shop"),
                        entry(ServiceIdentity.SERVICE_NAMESPACE, "store"),
                        entry(ServiceIdentity.KUBERNETES_NAMESPACE, "prod"),
                        entry(ServiceIdentity.DEPLOYMENT, "shop"));
        assertThat(shop.properties())
                .containsEntry("replicas", "3")
                .containsEntry("cpu limit", "0.5")
                .containsEntry("memory limit", "1073741824")
                .containsEntry("images", "example/shop:1.2")
                .containsEntry("autoscale min", "2")
                .containsEntry("autoscale max", "6")
                .containsEntry("autoscale cpu target in percent", "70");
    }

    @Test
    void tellsTheAddressesOfServices() throws Exception {
        assertThat(connector.pull(Progress.NONE).presences())
                .filteredOn(presence -> presence.kind().equals("Service"))
                .allSatisfy(presence -> assertThat(presence.service().get(ServiceIdentity.DEPLOYMENT))
                        .hasValue("shop"))
                .extracting(presence -> presence.service()
                                .get(ServiceIdentity.SERVER_ADDRESS)
                                .orElseThrow()
                        + ":"
                        + presence.service().get(ServiceIdentity.SERVER_PORT).orElseThrow())
                .containsExactly(
                        "shop-api.prod:8080",
                        "shop-api.prod.svc:8080",
                        "shop-api.prod.svc.cluster.local:8080",
                        "10.0.0.9:8080");
    }

    @Test
    void neverAsksForSecretsAndKeepsNone() throws Exception {
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(pulled.toString()).doesNotContain("SECRET", "PASSWORD");
        assertThat(server.requests())
                .noneMatch(request ->
                        request.target().contains("secret") || request.target().contains("configmap"));
    }

    @Test
    void asksForMetadataOfNodesOnly() throws Exception {
        connector.pull(Progress.NONE);
        assertThat(server.requests())
                .filteredOn(request -> request.path().endsWith("/nodes"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.accept()).startsWith("application/json;as=PartialObjectMetadataList"));
        assertThat(connector.test()).isEqualTo("Kubernetes v1.34.1 at " + server.url());
    }

    @Test
    void readsPageAfterPageAndBeginsAgainWhereATokenIsTooOld() throws Exception {
        List<String> pages = new ArrayList<>();
        try (LocalServer paging = LocalServer.of(request -> {
                    if (!request.path().endsWith("/deployments")) {
                        return ClusterAnswers.absent();
                    }
                    pages.add(request.target().replaceFirst(".*\\?", ""));
                    return switch (pages.size()) {
                        case 2 -> ClusterAnswers.status(410, "Expired", "The provided continue parameter is too old");
                        case 1, 3 ->
                            LocalServer.Answer.json(page("a", ",\"continue\":\"t+1=\",\"remainingItemCount\":1"));
                        default -> LocalServer.Answer.json(page("b", ""));
                    };
                });
                Connector connected = connect(paging, "", "")) {
            assertThat(connected.pull(Progress.NONE).presences())
                    .extracting(presence -> presence.service().shown())
                    .containsExactly("a", "b");
        }
        assertThat(pages)
                .containsExactly(
                        "limit=250", "limit=250&continue=t%2B1%3D", "limit=250", "limit=250&continue=t%2B1%3D");
    }

    private static String page(String name, String more) {
        return """
                {"metadata":{"resourceVersion":"1"%s},"items":[{"metadata":{"name":"%s","namespace":"n"},"spec":{},"status":{}}]}
                """.formatted(more, name);
    }

    @Test
    void givesUpOnAListThatNeverStands() throws Exception {
        try (LocalServer moving = LocalServer.of(request -> ClusterAnswers.status(410, "Expired", "too old"));
                Connector connected = connect(moving, "", "")) {
            assertThatThrownBy(() -> connected.pull(Progress.NONE))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("changed too fast");
            assertThat(moving.requests()).hasSize(3);
        }
    }

    @Test
    void goesOnWhereSomethingMayNotBeRead() throws Exception {
        try (LocalServer strict = LocalServer.of(request -> request.path().endsWith("/nodes")
                        ? ClusterAnswers.status(
                                403, "Forbidden", "nodes is forbidden: User x cannot list resource nodes")
                        : ClusterAnswers.to(request));
                Connector connected = connect(strict, "", "")) {
            Observations pulled = connected.pull(Progress.NONE);
            assertThat(value(pulled, "shop", Metric.ZONES)).isEmpty();
            assertThat(value(pulled, "shop", Metric.REPLICAS)).isPresent();
            assertThat(pulled.notes()).anyMatch(note -> note.contains("nodes is forbidden"));
        }
    }

    @ParameterizedTest
    @CsvSource({"403, pods is forbidden: User system:anonymous, view", "401, Unauthorized, token"})
    void saysThatNothingMayBeRead(int code, String message, String remedy) throws Exception {
        try (LocalServer strict = LocalServer.of(request -> ClusterAnswers.status(code, "X", message));
                Connector connected = connect(strict, "", "")) {
            assertThatThrownBy(() -> connected.pull(Progress.NONE))
                    .isInstanceOfSatisfying(ConnectorException.class, wrong -> {
                        assertThat(wrong).hasMessageContaining("(" + code + ")");
                        assertThat(wrong.remedy()).contains(remedy);
                    });
        }
    }

    @Test
    void knowsAnotherServerForWhatItIs() throws Exception {
        try (LocalServer other = LocalServer.of(request -> ClusterAnswers.absent());
                Connector connected = connect(other, "", "")) {
            assertThatThrownBy(() -> connected.pull(Progress.NONE))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("no Kubernetes API server");
        }
    }

    @Test
    void asksInTheNamespacesAndForTheLabelsThatAreChosen() throws Exception {
        try (Connector connected = connect(server, "namespaces", "prod, test")) {
            assertThatThrownBy(() -> connected.pull(Progress.NONE)).isInstanceOf(ConnectorException.class);
            assertThat(server.requests().getFirst().path()).isEqualTo("/apis/apps/v1/namespaces/prod/deployments");
        }
        try (Connector connected = connect(server, "selector", "team=store")) {
            connected.pull(Progress.NONE);
            assertThat(server.requests())
                    .anyMatch(request -> request.target().endsWith("deployments?limit=250&labelSelector=team%3Dstore"));
        }
        assertThatThrownBy(() -> connect(server, "namespaces", "../secrets")).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> connect(server, "namespace", "prod"))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        wrong -> assertThat(wrong.remedy()).contains("Maybe you meant 'namespaces'"));
    }

    @Test
    void readsWhatARealServerAnswered() throws Exception {
        Path samples = SharedFiles.require("samples/kubernetes");
        try (LocalServer recorded = LocalServer.of(request -> {
                    Path file = samples.resolve(request.path().replaceFirst(".*/", "") + ".json");
                    return request.path().contains("metrics")
                                    || request.path().contains("autoscaling/v2")
                                    || !Files.exists(file)
                            ? ClusterAnswers.absent()
                            : LocalServer.Answer.json(Files.readString(file));
                });
                Connector connected = connect(recorded, "", "")) {
            Observations pulled = connected.pull(Progress.NONE);
            assertThat(pulled.presences())
                    .filteredOn(presence -> presence.kind().equals("Deployment"))
                    .extracting(presence -> presence.service().shown())
                    .containsExactly("checkout", "inventory", "payments", "storefront");
            assertThat(pulled.presences().getFirst().properties())
                    .containsEntry("autoscale max", "6")
                    .containsEntry("cpu limit", "1");
            assertThat(value(pulled, "checkout", Metric.REPLICAS))
                    .as("its pods are pending, and no controller told")
                    .hasValue(0.0);
            assertThat(value(pulled, "inventory", Metric.REPLICAS)).isEmpty();
            assertThat(pulled.presences())
                    .anyMatch(presence -> presence.service()
                            .get(ServiceIdentity.SERVER_ADDRESS)
                            .filter("checkout.shop.svc"::equals)
                            .isPresent());
            assertThat(pulled.toString()).doesNotContain("DB_PASSWORD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "250m, 0.25",
        "1, 1",
        "512Mi, 536870912",
        "1.5G, 1500000000",
        "12345n, 0.000012345",
        "1e3, 1000",
        "2Ki, 2048"
    })
    void readsQuantities(String text, double value) {
        assertThat(Quantity.of(text).orElseThrow()).isCloseTo(value, withinPercentage(1e-9));
        assertThat(Quantity.of("1Zi")).isEmpty();
        assertThat(Quantity.of("")).isEmpty();
    }

    private static Optional<Double> value(Observations pulled, String service, Metric metric) {
        return pulled.readings().stream()
                .filter(reading -> reading.subject().shown().equals(service) && reading.metric() == metric)
                .map(Reading::value)
                .findFirst();
    }

    private static Connector connect(LocalServer server, String option, String value) throws ConnectorException {
        Connection connection = Connection.to("kubernetes", server.url());
        return new KubernetesProvider()
                .connect(
                        option.isEmpty() ? connection : connection.withOption(option, value),
                        Places.with(new FakeClock()));
    }
}
