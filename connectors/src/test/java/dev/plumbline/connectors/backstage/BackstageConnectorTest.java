package dev.plumbline.connectors.backstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BackstageConnectorTest extends ConnectorContract {

    private static final Pattern REFS = Pattern.compile("\"([a-z]+:[a-z]+/[a-z-]+)\"");

    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = LocalServer.of(BackstageConnectorTest::answer);
        connector = connect(server, "");
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private static LocalServer.Answer answer(LocalServer.Request request) {
        if (request.path().equals("/api/catalog/entities/by-refs")) {
            return refs(request, List.of("group:default/platform", "system:default/store"));
        }
        if (!request.path().equals("/api/catalog/entities/by-query")) {
            return new LocalServer.Answer(
                    404, "application/json", "{\"error\":{\"name\":\"NotFoundError\",\"message\":\"no\"}}");
        }
        return LocalServer.Answer.json(
                request.target().contains("cursor=")
                        ? """
                          {"items":[%s,%s,%s],"totalItems":5,"pageInfo":{"prevCursor":"x"}}
                          """.formatted(
                                        entity(
                                                "Component",
                                                "stock",
                                                "dependencyOf",
                                                "component:default/shop",
                                                "providesApi",
                                                "api:default/stock-api"),
                                        entity(
                                                "Resource",
                                                "orders",
                                                "dependencyOf",
                                                "component:default/shop",
                                                "ownedBy",
                                                "group:default/platform"),
                                        entity(
                                                "API",
                                                "stock-api",
                                                "apiProvidedBy",
                                                "component:default/stock",
                                                "apiConsumedBy",
                                                "component:default/web"))
                        : """
                          {"items":[%s,%s],"totalItems":5,"pageInfo":{"nextCursor":"abc=="}}
                          """.formatted(
                                        entity(
                                                "Component",
                                                "shop",
                                                "dependsOn",
                                                "component:default/stock",
                                                "dependsOn",
                                                "resource:default/orders",
                                                "dependsOn",
                                                "component:default/missing",
                                                "ownedBy",
                                                "group:default/nobody",
                                                "partOf",
                                                "system:default/store"),
                                        entity(
                                                "Component",
                                                "web",
                                                "consumesApi",
                                                "api:default/stock-api",
                                                "dependsOn",
                                                "component:default/web")));
    }

    private static LocalServer.Answer refs(LocalServer.Request request, List<String> known) {
        Matcher asked = REFS.matcher(request.body());
        return LocalServer.Answer.json("{\"items\":["
                + asked.results()
                        .map(ref -> known.contains(ref.group(1)) ? "{\"kind\":\"Group\"}" : "null")
                        .collect(Collectors.joining(","))
                + "]}");
    }

    private static String entity(String kind, String name, String... relations) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < relations.length; i += 2) {
            told.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"%s\",\"targetRef\":\"%s\"}".formatted(relations[i], relations[i + 1]));
        }
        return """
                {"apiVersion":"backstage.io/v1alpha1","kind":"%s","metadata":{"name":"%s","namespace":"default","tags":["java"],
                 "annotations":{"prometheus.io/service":"%s","secret.example.org/token":"SECRET"}},
                 "spec":{"type":"service","lifecycle":"production","owner":"group:default/platform"},"relations":[%s]}
                """.formatted(kind, name, name, told);
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Test
    void followsTheCursorAndSaysTheLimitAgain() throws Exception {
        connector.pull(Progress.NONE);
        List<String> asked = server.requests().stream()
                .map(request -> URLDecoder.decode(request.target(), StandardCharsets.UTF_8))
                .toList();
        assertThat(asked.get(0)).contains("limit=200", "filter=kind=component", "filter=kind=resource", "fields=kind,");
        assertThat(asked.get(1))
                .contains("limit=200", "cursor=abc==", "fields=kind,")
                .doesNotContain("filter=");
        assertThat(connector.test()).isEqualTo("Backstage with 5 entities at " + server.url());
    }

    @Test
    void tellsWhatDependsOnWhatOnce() throws Exception {
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(pulled.presences())
                .extracting(presence -> presence.service().shown())
                .containsExactly("shop", "web", "stock", "orders");
        assertThat(pulled.calls()).as("what is declared was not seen").isEmpty();
        assertThat(depends(pulled, "shop")).isEqualTo("component:default/stock, resource:default/orders");
        assertThat(depends(pulled, "web")).isEqualTo("component:default/stock");
        assertThat(depends(pulled, "stock")).isEmpty();
        assertThat(pulled.presences().getFirst().properties())
                .containsEntry("owner", "group:default/platform")
                .containsEntry("tags", "java");
        assertThat(pulled.toString()).doesNotContain("SECRET");
    }

    @Test
    void tellsOfReferencesThatLeadNowhere() throws Exception {
        assertThat(connector.pull(Progress.NONE).notes())
                .contains("The catalog does not have what is referred to by component:default/shop: "
                        + "component:default/missing, group:default/nobody.");
    }

    @Test
    void tellsTheServersWordsWithoutItsStack() throws Exception {
        String error = """
                {"error":{"name":"InputError","message":"Malformed cursor","stack":"InputError: Malformed cursor\\n    at Object.decodeCursor (/srv/x.js:94:11)"},
                 "request":{"method":"GET"},"response":{"statusCode":400}}
                """;
        try (LocalServer failing = LocalServer.of(request -> new LocalServer.Answer(400, "application/json", error));
                Connector connected = connect(failing, "")) {
            assertThatThrownBy(() -> connected.pull(Progress.NONE))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("Malformed cursor")
                    .message()
                    .doesNotContain("decodeCursor", "/srv");
        }
    }

    @Test
    void asksForTheKindsThatAreChosen() throws Exception {
        try (Connector connected = connect(server, "component")) {
            connected.test();
            assertThat(server.requests().getFirst().target())
                    .contains("filter=kind%3Dcomponent")
                    .doesNotContain("resource");
        }
    }

    @Test
    void readsWhatARealServerAnswered() throws Exception {
        String first = Files.readString(SharedFiles.require("samples/backstage/by-query-p1.json"));
        String second = Files.readString(SharedFiles.require("samples/backstage/by-query-p2.json"))
                .replaceAll("\"nextCursor\"\\s*:\\s*\"[^\"]*\"", "\"nextCursor\":\"\"");
        try (LocalServer recorded = LocalServer.of(request -> request.path().endsWith("by-refs")
                        ? refs(request, List.of("component:default/payments", "component:default/storefront"))
                        : LocalServer.Answer.json(request.target().contains("cursor") ? second : first));
                Connector connected = connect(recorded, "")) {
            Observations pulled = connected.pull(Progress.NONE);
            assertThat(pulled.presences())
                    .extracting(presence -> presence.service().shown())
                    .contains("broken", "checkout", "inventory");
            assertThat(depends(pulled, "checkout"))
                    .contains("component:default/inventory", "component:default/payments");
            assertThat(pulled.notes()).anyMatch(note -> note.contains("component:default/missing"));
        }
    }

    private static String depends(Observations pulled, String service) {
        return pulled.presences().stream()
                .filter(presence -> presence.service().shown().equals(service))
                .map(Presence::properties)
                .map(properties -> properties.getOrDefault("depends on", ""))
                .findFirst()
                .orElseThrow();
    }

    private static Connector connect(LocalServer server, String kinds) throws ConnectorException {
        Connection connection = Connection.to("backstage", server.url());
        return new BackstageProvider()
                .connect(
                        kinds.isEmpty() ? connection : connection.withOption("kinds", kinds),
                        Places.with(new FakeClock()));
    }
}
