package dev.plumbline.connectors.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.connectors.Places;
import dev.plumbline.connectors.RealServer;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real Alertmanager. Runs where `prometheus-alertmanager` or `alertmanager` is on the path, or `ALERTMANAGER_BINARY`
/// names it.
final class RealAlertmanagerIT {

    @TempDir
    private static Path folder;

    private static RealServer alertmanager;
    private static String url = "";

    @BeforeAll
    static void start() throws Exception {
        Path binary = RealServer.require("ALERTMANAGER_BINARY", "prometheus-alertmanager", "alertmanager");
        Path configuration = Files.writeString(folder.resolve("am.yml"), """
                route: {receiver: none, group_by: [alertname]}
                receivers: [{name: none}]
                inhibit_rules:
                  - source_matchers: [severity="critical"]
                    target_matchers: [severity="info"]
                    equal: [service]
                """);
        int port = RealServer.freePort();
        url = "http://127.0.0.1:" + port;
        alertmanager = RealServer.start(
                folder.resolve("log"),
                List.of(
                        binary.toString(),
                        "--config.file=" + configuration,
                        "--storage.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address="));
        boolean up = RealServer.await(RealAlertmanagerIT::isUp);
        assertThat(up).as(() -> log()).isTrue();
        post("api/v2/alerts", """
                [{"labels":{"alertname":"HighErrorRate","service":"shop","severity":"critical"},
                  "annotations":{"summary":"errors > 5%"}},
                 {"labels":{"alertname":"Slow","service":"shop","severity":"info"}},
                 {"labels":{"alertname":"Down","service":"stock"}},
                 {"labels":{"alertname":"Over","service":"stock"},"startsAt":"2020-01-01T00:00:00Z",
                  "endsAt":"2020-01-01T01:00:00Z"}]
                """);
        post("api/v2/silences", """
                {"matchers":[{"name":"alertname","value":"Down","isRegex":false,"isEqual":true}],"createdBy":"test",
                 "startsAt":"2020-01-01T00:00:00Z","endsAt":"2099-01-01T00:00:00Z","comment":"known"}
                """);
    }

    private static boolean isUp() {
        try (Connector connector = connect("", "")) {
            return connector.test().startsWith("Alertmanager");
        } catch (ConnectorException notYet) {
            return false;
        }
    }

    private static String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException absent) {
            return "no log";
        }
    }

    @AfterAll
    static void stop() {
        if (alertmanager != null) {
            alertmanager.close();
        }
    }

    @Test
    void tellsItsVersion() throws ConnectorException {
        try (Connector connector = connect("", "")) {
            assertThat(connector.test()).matches("Alertmanager \\d+\\.\\d+\\..* at " + url);
        }
    }

    @Test
    void tellsWhichFireAndWhichAreSilencedOrInhibited() throws Exception {
        boolean settled = RealServer.await(() -> pull("", "").alerts().stream()
                        .filter(about -> about.told().state() == Alert.State.SILENCED)
                        .count()
                == 2);
        assertThat(settled).isTrue();
        assertThat(pull("", "").alerts())
                .extracting(
                        about -> about.service().shown(),
                        about -> about.told().name(),
                        about -> about.told().level(),
                        about -> about.told().state())
                .containsExactlyInAnyOrder(
                        tuple("shop", "HighErrorRate", Alert.Level.CRITICAL, Alert.State.FIRING),
                        tuple("shop", "Slow", Alert.Level.INFO, Alert.State.SILENCED),
                        tuple("stock", "Down", Alert.Level.WARNING, Alert.State.SILENCED));
    }

    @Test
    void filtersAndTellsItsWordsAboutABadFilter() throws Exception {
        assertThat(pull("filter", "service=\"stock\",alertname=~\"Down|Up\"").alerts())
                .hasSize(1);
        assertThatThrownBy(() -> pull("filter", "bad{"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("bad");
    }

    private static Observations pull(String option, String value) throws ConnectorException {
        try (Connector connector = connect(option, value)) {
            return connector.pull(Progress.NONE);
        }
    }

    private static Connector connect(String option, String value) throws ConnectorException {
        Connection connection = Connection.to("alertmanager", url);
        return new AlertmanagerProvider()
                .connect(
                        option.isEmpty() ? connection : connection.withOption(option, value),
                        Places.with(InstantSource.system()));
    }

    private static void post(String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/" + path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
