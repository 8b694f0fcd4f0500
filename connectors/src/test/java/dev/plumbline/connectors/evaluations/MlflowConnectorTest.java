package dev.plumbline.connectors.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MlflowConnectorTest extends ConnectorContract {

    private LocalServer server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = LocalServer.of(MlflowConnectorTest::answer);
        connector = connect(server, "");
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private static LocalServer.Answer answer(LocalServer.Request request) {
        if (!request.method().equals("POST") || !request.body().contains("\"max_results\":")) {
            return new LocalServer.Answer(
                    400,
                    "application/json",
                    "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"max_results must be at least 1\"}");
        }
        return switch (request.path()) {
            case "/api/2.0/mlflow/experiments/search" ->
                LocalServer.Answer.json(
                        request.body().contains("\"page_token\":\"next\"")
                                ? "{\"experiments\":[{\"experiment_id\":\"2\",\"name\":\"empty\"}]}"
                                : "{\"experiments\":[{\"experiment_id\":\"1\",\"name\":\"rag\"}],\"next_page_token\":\"next\"}");
            case "/api/2.0/mlflow/runs/search" ->
                LocalServer.Answer.json(request.body().contains("[\"1\"]") ? RUN : "{}");
            default -> new LocalServer.Answer(404, "text/plain", "Not found");
        };
    }

    private static final String RUN = """
            {"runs":[{"info":{"run_id":"r1","experiment_id":"1","status":"FINISHED","start_time":1764230000000,
                "end_time":1764240000000},
              "data":{"metrics":[{"key":"faithfulness","value":0.9,"timestamp":1764240000000,"step":0},
                {"key":"val_loss","value":0.25},{"key":"broken","value":"NaN"}],
               "params":[{"key":"model","value":"small-1"}],"tags":[{"key":"service","value":"shop"},
                {"key":"mlflow.user","value":"x"}]}}],"next_page_token":"t"}
            """;

    @Override
    protected Connector connector() {
        return connector;
    }

    @Test
    void readsTheNewestFinishedRunOfEachExperiment() throws Exception {
        assertThat(connector.test()).isEqualTo("MLflow with 2 experiments at " + server.url());
        Observations pulled = connector.pull(Progress.NONE);
        assertThat(pulled.evaluations())
                .extracting(
                        about -> about.told().suite(),
                        about -> about.told().subject(),
                        about -> about.told().metric(),
                        about -> about.told().score().value(),
                        about -> about.told().time())
                .containsExactly(
                        tuple("rag", "shop", "faithfulness", 0.9, Instant.ofEpochMilli(1764240000000L)),
                        tuple("rag", "shop", "val_loss", 0.75, Instant.ofEpochMilli(1764240000000L)));
        assertThat(pulled.evaluations().getFirst().told().versions()).containsEntry("shop", "small-1");
        assertThat(pulled.notes()).contains("There is no number for a score of rag: broken.");
        assertThat(server.requests().getLast().body()).contains("start_time DESC", "FINISHED");
    }

    @Test
    void asksForTheExperimentsThatAreChosen() throws Exception {
        try (Connector chosen = connect(server, "other")) {
            assertThat(chosen.pull(Progress.NONE).evaluations()).isEmpty();
            assertThat(server.requests()).noneMatch(request -> request.path().contains("runs"));
        }
    }

    @Test
    void tellsTheServersWords() throws Exception {
        try (LocalServer strict = LocalServer.of(request -> new LocalServer.Answer(
                        400, "application/json", "{\"error_code\":\"BAD\",\"message\":\"max_results is missing\"}"));
                Connector refused = connect(strict, "")) {
            assertThatThrownBy(() -> refused.pull(Progress.NONE))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("max_results is missing");
        }
    }

    private static Connector connect(LocalServer server, String experiments) throws ConnectorException {
        Connection connection = Connection.to("mlflow", server.url());
        return new MlflowProvider()
                .connect(
                        experiments.isEmpty() ? connection : connection.withOption("experiments", experiments),
                        Places.with(new FakeClock()));
    }
}
