package dev.plumbline.connectors.evaluations;

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
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PromptfooConnectorTest extends ConnectorContract {

    private static final String PAGE = "<!doctype html><html><body>promptfoo</body></html>";

    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = LocalServer.of(PromptfooConnectorTest::answer);
        connector = connect(server);
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private static LocalServer.Answer answer(LocalServer.Request request) {
        return switch (request.path()) {
            case "/api/results" -> LocalServer.Answer.json("""
                        {"data":[{"evalId":"eval-1","createdAt":1795400964211,"description":"smoke"},
                          {"evalId":"eval-2","createdAt":1795500964211,"description":"smoke"},
                          {"evalId":"../../admin","createdAt":1895500964211,"description":"hostile"}]}
                        """);
            case "/api/results/eval-2" -> LocalServer.Answer.json("""
                        {"data":{"version":4,"createdAt":"2026-11-23T02:29:24.211Z","datasetId":"d1","config":{"description":"smoke"},
                         "results":{"prompts":[],"results":[{"success":true,"failureReason":0,"provider":{"id":"shop"},
                          "prompt":{"label":"p"},"namedScores":{"quality":0.9}}]}}}
                        """);
            default -> new LocalServer.Answer(200, "text/html; charset=utf-8", PAGE);
        };
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Test
    void asksForTheNewestRunOfEachSuiteOnce() throws Exception {
        assertThat(connector.test()).isEqualTo("promptfoo with 1 suite at " + server.url());
        Observations pulled = connector.pull(Progress.NONE);
        connector.pull(Progress.NONE);
        assertThat(pulled.evaluations()).hasSize(2).allSatisfy(about -> {
            assertThat(about.told().suite()).isEqualTo("smoke");
            assertThat(about.told().dataset()).isEqualTo("d1");
            assertThat(about.told().provenance().detail()).startsWith("run eval-2");
        });
        assertThat(server.requests())
                .extracting(LocalServer.Request::path)
                .containsExactly("/api/results", "/api/results", "/api/results/eval-2", "/api/results");
    }

    @Test
    void knowsAPageWithStatus200ForWhatItIs() throws Exception {
        try (LocalServer pages = LocalServer.of(request -> new LocalServer.Answer(200, "text/html", PAGE));
                Connector lost = connect(pages)) {
            assertThatThrownBy(() -> lost.pull(Progress.NONE))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("HTML");
        }
    }

    @Test
    void readsWhatARealServerAnswered() throws Exception {
        String list = Files.readString(SharedFiles.require("samples/promptfoo/api-results.json"));
        String run = Files.readString(SharedFiles.require("samples/promptfoo/api-results-id.json"));
        try (LocalServer recorded = LocalServer.of(
                        request -> LocalServer.Answer.json(request.path().equals("/api/results") ? list : run));
                Connector connected = connect(recorded)) {
            Observations pulled = connected.pull(Progress.NONE);
            assertThat(pulled.evaluations())
                    .extracting(about -> about.told().subject())
                    .contains("agent-service", "echo-model");
            assertThat(recorded.requests().getLast().path()).isEqualTo("/api/results/eval-1lP-2026-11-23T02:29:24");
        }
    }

    private static Connector connect(LocalServer server) throws ConnectorException {
        return new PromptfooProvider().connect(Connection.to("promptfoo", server.url()), Places.with(new FakeClock()));
    }
}
