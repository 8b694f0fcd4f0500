package dev.plumbline.connectors.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AlertmanagerConnectorTest {

    @Test
    void tellsWhichAlertsFireAndWhichAreSilencedOrInhibited() throws Exception {
        Observations pulled = pull(AlertmanagerAnswers::to, "", "");
        assertThat(pulled.alerts())
                .extracting(
                        about -> about.told().fingerprint(),
                        about -> about.service().shown(),
                        about -> about.told().level(),
                        about -> about.told().state())
                .containsExactly(
                        tuple("a1", "shop", Alert.Level.CRITICAL, Alert.State.FIRING),
                        tuple("a2", "stock", Alert.Level.WARNING, Alert.State.SILENCED),
                        tuple("a3", "shop", Alert.Level.INFO, Alert.State.SILENCED));
        Alert first = pulled.alerts().getFirst().told();
        assertThat(first.since()).isEqualTo(Instant.parse("2026-11-27T09:40:46.699Z"));
        assertThat(first.summary()).isEqualTo("errors > 5%");
        assertThat(pulled.alerts().get(1).told().provenance().detail()).contains("silenced by 83fd");
        assertThat(pulled.alerts().get(2).told().provenance().detail()).contains("inhibited by alert a1");
        assertThat(pulled.alerts().get(1).service().get(ServiceIdentity.DEPLOYMENT))
                .hasValue("stock");
    }

    @Test
    void leavesOutWhatHasEndedOrNamesNoService() throws Exception {
        Observations pulled = pull(AlertmanagerAnswers::to, "", "");
        assertThat(pulled.alerts()).noneMatch(about -> about.told().name().equals("Old"));
        assertThat(pulled.notes()).contains("Alerts without a label that names a service: Watchdog.");
    }

    @Test
    void readsTheServiceFromTheLabelThatIsChosen() throws Exception {
        Observations pulled = pull(AlertmanagerAnswers::to, "label", "team");
        assertThat(pulled.alerts().getFirst().service().get(ServiceIdentity.SERVICE_NAME))
                .hasValue("orders");
    }

    @Test
    void asksForWhatIsFiltered() throws Exception {
        try (LocalServer server = LocalServer.of(AlertmanagerAnswers::to);
                Connector connector =
                        connect(server, "filter", "{severity=~\"critical|page\", summary=\"a, \\\"b\\\", c\"}")) {
            connector.pull(Progress.NONE);
            assertThat(URLDecoder.decode(server.requests().getFirst().target(), StandardCharsets.UTF_8))
                    .isEqualTo("/api/v2/alerts?active=true&silenced=true&inhibited=true"
                            + "&filter=severity=~\"critical|page\"&filter=summary=\"a, \\\"b\\\", c\"");
        }
    }

    @Test
    void tellsTheServersOwnWordsWhichAreABareString() {
        assertThatThrownBy(() -> pull(AlertmanagerAnswers::to, "filter", "bad{"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("bad matcher format: bad{");
    }

    @Test
    void tellsTheVersionAndNothingOfTheConfiguration() throws Exception {
        try (LocalServer server = LocalServer.of(AlertmanagerAnswers::to);
                Connector connector = connect(server, "", "")) {
            assertThat(connector.test()).isEqualTo("Alertmanager 0.28.1 at " + server.url());
        }
    }

    @Test
    void readsWhatARealServerAnswered() throws Exception {
        // The recorded alerts ended long ago by today's clock; the server's own time is that of the recording.
        String alerts = Files.readString(SharedFiles.require("samples/alertmanager/alerts.json"))
                .replace("2026-11-23T03:45:46.699Z", "2099-11-23T03:45:46.699Z");
        Observations pulled = pull(request -> LocalServer.Answer.json(alerts), "", "");
        assertThat(pulled.alerts())
                .extracting(
                        about -> about.service().shown(), about -> about.told().state())
                .containsExactly(tuple("payments", Alert.State.FIRING), tuple("dead", Alert.State.SILENCED));
        String groups = Files.readString(SharedFiles.require("samples/alertmanager/alerts-groups.json"));
        assertThat(pull(request -> LocalServer.Answer.json(groups), "", "").alerts())
                .as("groups are no alerts")
                .isEmpty();
    }

    @Test
    void saysWhatAnswersInstead() {
        assertThatThrownBy(() -> pull(request -> new LocalServer.Answer(200, "text/html", "<html>"), "", ""))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("HTML");
        assertThatThrownBy(() -> pull(request -> LocalServer.Answer.json("{\"status\":\"success\"}"), "", ""))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("no list");
        assertThatThrownBy(() -> pull(request -> LocalServer.Answer.json("[{\"fingerprint\":"), "", ""))
                .isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() ->
                        pull(request -> new LocalServer.Answer(410, "application/json", "\"v1 is gone\""), "", ""))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("410");
        assertThatThrownBy(() -> pull(AlertmanagerAnswers::to, "labels", "x"))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        wrong -> assertThat(wrong.remedy()).contains("label"));
    }

    @Test
    void takesNoMoreThanTheLimit() throws Exception {
        try (LocalServer server = LocalServer.of(AlertmanagerAnswers::to)) {
            Limits usual = Limits.STANDARD;
            Connection narrow = Connection.to("alertmanager", server.url())
                    .with(new Limits(usual.connect(), usual.answer(), 1, usual.bytes()));
            try (Connector connector = new AlertmanagerProvider().connect(narrow, Places.with(new FakeClock()))) {
                Observations pulled = connector.pull(Progress.NONE);
                assertThat(pulled.alerts()).hasSize(1);
                assertThat(pulled.notes()).anyMatch(note -> note.contains("more alerts than the limit"));
            }
        }
    }

    private static Observations pull(LocalServer.Answers answers, String option, String value) throws Exception {
        try (LocalServer server = LocalServer.of(answers);
                Connector connector = connect(server, option, value)) {
            return connector.pull(Progress.NONE);
        }
    }

    private static Connector connect(LocalServer server, String option, String value) throws ConnectorException {
        Connection connection = Connection.to("alertmanager", server.url());
        return new AlertmanagerProvider()
                .connect(
                        option.isEmpty() ? connection : connection.withOption(option, value),
                        Places.with(new FakeClock()));
    }
}
