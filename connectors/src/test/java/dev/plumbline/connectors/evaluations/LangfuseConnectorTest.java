package dev.plumbline.connectors.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Secret;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LangfuseConnectorTest extends ConnectorContract {

    private static final LocalServer.Answer NOT_FOUND =
            new LocalServer.Answer(404, "application/json", "{\"message\":\"Not Found\",\"error\":\"NotFound\"}");

    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = LocalServer.of(LangfuseConnectorTest::newer);
        connector = connect(server, "");
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private static LocalServer.Answer newer(LocalServer.Request request) {
        if (!request.path().equals("/api/public/v3/scores")) {
            return NOT_FOUND;
        }
        return LocalServer.Answer.json(
                request.target().contains("cursor=abc%3D")
                        ? page(
                                score("relevance", "0.6", "NUMERIC", "", "2026-11-27T11:00:00.000Z"),
                                score("tone", "\"kind\"", "CATEGORICAL", "", "2026-11-27T11:00:00.000Z"),
                                "\"limit\":100")
                        : page(
                                score("relevance", "0.8", "NUMERIC", "", "2026-11-27T10:00:00.000Z"),
                                score(
                                        "is-safe",
                                        "true",
                                        "BOOLEAN",
                                        "\"experimentId\":\"golden-1\",",
                                        "2026-11-26T10:00:00.000Z"),
                                "\"limit\":100,\"cursor\":\"abc=\""));
    }

    private static LocalServer.Answer older(LocalServer.Request request) {
        if (!request.path().equals("/api/public/v2/scores")) {
            return NOT_FOUND;
        }
        boolean second = request.target().contains("page=2");
        return LocalServer.Answer.json(page(
                score("relevance", second ? "0.6" : "0.8", "NUMERIC", "", "2026-11-27T10:00:00.000Z"),
                score("is-safe", "1", "BOOLEAN", "\"stringValue\":\"True\",", "2026-11-27T10:00:00.000Z"),
                "\"page\":" + (second ? 2 : 1) + ",\"totalPages\":2"));
    }

    private static String page(String one, String other, String meta) {
        return "{\"data\":[" + one + "," + other + "],\"meta\":{" + meta + "}}";
    }

    private static String score(String name, String value, String type, String more, String time) {
        return """
                {"id":"s","name":"%s","value":%s,"dataType":"%s",%s"timestamp":"%s","metadata":{"service":"shop"}}
                """.formatted(name, value, type, more, time);
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Test
    void followsTheCursorAndTellsRealAnswersFromExperiments() throws Exception {
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(pulled.evaluations())
                .extracting(
                        about -> about.told().suite(),
                        about -> about.told().type(),
                        about -> about.told().metric(),
                        about -> about.told().score().value())
                .containsExactly(
                        tuple("Langfuse", Evaluation.SuiteType.ONLINE, "relevance", 0.7),
                        tuple("Langfuse golden-1", Evaluation.SuiteType.QUALITY, "is-safe", 1.0));
        assertThat(pulled.evaluations().getFirst().told().time()).isEqualTo(Instant.parse("2026-11-27T11:00:00Z"));
        assertThat(pulled.notes()).contains("Scores that are words and not numbers were left out: tone.");
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.target()).contains("limit=100", "fromTimestamp=2026-11-26T12"));
        assertThat(server.requests().getFirst().authorization()).startsWith("Basic ");
    }

    @Test
    void takesTheOlderWayWhereTheNewerIsNotThere() throws Exception {
        try (LocalServer old = LocalServer.of(LangfuseConnectorTest::older);
                Connector connected = connect(old, "48h")) {
            assertThat(connected.test()).isEqualTo("Langfuse at " + old.url());
            assertThat(connected.pull(Progress.NONE).evaluations())
                    .extracting(
                            about -> about.told().metric(),
                            about -> about.told().score().value())
                    .containsExactly(tuple("relevance", 0.7), tuple("is-safe", 1.0));
        }
    }

    @Test
    void saysWhereNeitherIsThereAndThatKeysAreNeeded() throws Exception {
        try (LocalServer nothing = LocalServer.of(request -> NOT_FOUND);
                Connector connected = connect(nothing, "")) {
            assertThatThrownBy(() -> connected.pull(Progress.NONE))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("neither");
        }
        assertThatThrownBy(
                        () -> new LangfuseProvider().connect(Connection.to("langfuse", server.url()), surroundings()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("no keys");
    }

    private static Connector connect(LocalServer server, String window) throws ConnectorException {
        Connection connection = Connection.to("langfuse", server.url())
                .with(new Authentication.Basic("pk-1", new Secret.EnvironmentVariable("KEY")));
        return new LangfuseProvider()
                .connect(window.isEmpty() ? connection : connection.withOption("window", window), surroundings());
    }

    private static Surroundings surroundings() {
        return new Surroundings(Path.of("."), new TreeMap<>(Map.of("KEY", "sk-1")), new FakeClock());
    }
}
