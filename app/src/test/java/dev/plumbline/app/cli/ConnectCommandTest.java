package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.live.KeptErrors;
import dev.plumbline.connectors.prometheus.StandardQueries;
import dev.plumbline.connectors.simulated.SimulatedPrometheus;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(120)
final class ConnectCommandTest {

    private static final String MODEL = """
            plumbline: 1
            name: Shop
            elements:
              shop: {kind: service, name: Shop, replicas: 2, concurrency: 8, serviceTime: {mean: 20ms}}
              stock: {kind: service, name: Stock, slo: {availability: 99%}, replicas: 2, concurrency: 8, serviceTime: {mean: 20ms}}
            relations:
              - {id: shop-stock, from: shop, to: stock, kind: calls}
            """;

    @TempDir
    private Path folder;

    private SimulatedPrometheus server;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), MODEL);
        server = SimulatedPrometheus.start(
                new WorkspaceReader(ReadLimits.standard()).read(folder).architecture(),
                7,
                ProgramUnderTest.CLOCK,
                StandardQueries.over(Duration.ofMinutes(5)),
                0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTheConnections() throws IOException {
        connections("gone: {type: prometheus, url: 'http://127.0.0.1:1/x?key=secret', auth: {bearer: {env: TOKEN}}}");
        ProgramUnderTest.Run run = run("connect", "list", folder, "--json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.json().get("summary").get("connections").asInt()).isEqualTo(2);
        JsonNode first = run.json().get("connections").get(1);
        assertThat(first.get("name").asString()).isEqualTo("gone");
        assertThat(first.get("auth").asString()).isEqualTo("bearer");
        assertThat(first.get("url").asString()).isEqualTo("http://127.0.0.1:1/x");
        assertThat(run("connect", "list", folder).out()).contains("prom", "prometheus", "every   15 s", server.url());
    }

    @Test
    void tellsWhatIsWrongInTheFileWithItsPlace() throws IOException {
        connections("other: {type: prometeus, url: 'http://127.0.0.1:1'}");
        ProgramUnderTest.Run run = run("connect", "list", folder, "--json");
        assertThat(run.status()).isEqualTo(ExitCode.INVALID_MODEL);
        JsonNode problem = run.json().get("problems").get(0);
        assertThat(problem.get("file").asString()).isEqualTo("connections.yaml");
        assertThat(problem.get("line").asInt()).isEqualTo(2);
        assertThat(problem.get("remedy").asString()).startsWith("Maybe you meant 'prometheus'.");
        ProgramUnderTest.Run validated = run("validate", folder);
        assertThat(validated.status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(validated.all()).contains("connections.type");
    }

    @Test
    void testsEveryConnection() throws IOException {
        connections("gone: {type: prometheus, url: 'http://127.0.0.1:1'}");
        ProgramUnderTest.Run run = run("connect", "test", folder, "--json");
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.json().get("summary").get("ok").asInt()).isEqualTo(1);
        assertThat(run.json().get("connections").get(0).get("answer").asString())
                .contains("Prometheus simulated at " + server.url());
        assertThat(run.json().get("connections").get(1).get("what").asString()).contains("Nothing answers");
        assertThat(run("connect", "test", folder).out()).contains("gone                 failed  Nothing answers");
        assertThat(run("connect", "test", folder, "prom").status()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void pullsFromTheConnectionsAndTellsWhichOneFailed() throws IOException {
        connections("gone: {type: prometheus, url: 'http://127.0.0.1:1'}");
        ProgramUnderTest.Run run = run("connect", "pull", folder, "--json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitCode.PARTIAL);
        assertThat(run.json().get("measurements").size()).isPositive();
        assertThat(run.err()).contains("gone told nothing: Nothing answers");
        assertThat(run("connect", "pull", folder, "prom").status()).isEqualTo(ExitCode.DONE);
        assertThat(run("connect", "pull", folder, "gone").status()).isEqualTo(ExitCode.INPUT_OUTPUT);
    }

    @Test
    void tellsOfObjectivesByWhatWindowsHaveKept() throws Exception {
        connections("");
        assertThat(run("connect", "pull", folder).out()).as("nothing was kept").doesNotContain("error budget");
        Path state = ProgramFolders.of(
                        Map.of("PLUMBLINE_HOME", folder.resolve("home").toString()))
                .state();
        KeptErrors.of("stock", 0.2, state, folder, ProgramUnderTest.CLOCK);

        ProgramUnderTest.Run run = run("connect", "pull", folder);

        assertThat(run.out())
                .containsPattern("stock +error budget left +-19")
                .containsPattern("stock +error budget burn +20")
                .contains(
                        "critical     ErrorBudgetBurn: The error budget is used up 20.0 times as fast as allowed over 1h");
        JsonNode json = run("connect", "pull", folder, "--json").json();
        assertThat(json.get("summary").get("alerts").asInt()).isEqualTo(1);
        assertThat(json.get("alerts").get(0).get("subject").asString()).isEqualTo("stock");
    }

    @Test
    void tellsWhatIsWrongInTheThresholdsOfHealth() throws IOException {
        Files.writeString(folder.resolve("health.yaml"), "errors: many\n");
        ProgramUnderTest.Run run = run("validate", folder);
        assertThat(run.status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(run.all()).contains("health.yaml", "health.value");
    }

    @Test
    void saysThatThereIsNoSuchConnectionOrNoneAtAll() throws IOException {
        assertThat(run("connect", "pull", folder).status()).isEqualTo(ExitCode.USAGE);
        connections("");
        ProgramUnderTest.Run run = run("connect", "test", folder, "prim");
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("There is no connection prim.", "Maybe you meant 'prom'.");
    }

    @Test
    void looksBackWhereServicesRemember() throws IOException {
        connections("pages: {type: openslo, options: {files: objectives.yaml}}");
        Files.writeString(folder.resolve("objectives.yaml"), "");
        ProgramUnderTest.Run usual = run("connect", "drift", folder, "prom", "--json");
        ProgramUnderTest.Run week = run("connect", "drift", folder, "prom", "--since", "7d", "--json");
        assertThat(week.status()).as(week.err()).isEqualTo(ExitCode.DONE);
        JsonNode seen = week.json().get("edges").get(0);
        assertThat(seen.get("state").asString()).isEqualTo("confirmed");
        assertThat(seen.get("calls").asLong())
                .as("the calls of a week, and of five minutes")
                .isGreaterThan(
                        1000 * usual.json().get("edges").get(0).get("calls").asLong());
        ProgramUnderTest.Run all = run("connect", "pull", folder, "--since", "7d");
        assertThat(all.err()).contains("pages tells only what is at present").doesNotContain("prom tells only");
    }

    @Test
    void saysThatServicesDoNotAnswerForSoLong() throws IOException {
        connections("");
        ProgramUnderTest.Run years = run("connect", "pull", folder, "--since", "400d");
        assertThat(years.status()).isEqualTo(ExitCode.USAGE);
        assertThat(years.err()).contains("prom cannot be asked for the last 400d", "90d or less");
        ProgramUnderTest.Run nonsense = run("connect", "calibrate", folder, "--since", "soon");
        assertThat(nonsense.status()).isEqualTo(ExitCode.USAGE);
        assertThat(nonsense.err()).contains("--since");
    }

    @Test
    void refusesOffline() throws IOException {
        connections("");
        for (String command : new String[] {"test", "pull", "watch"}) {
            ProgramUnderTest.Run run = run("--offline", "connect", command, folder);
            assertThat(run.status()).as(command).isEqualTo(ExitCode.INPUT_OUTPUT);
            assertThat(run.err()).contains("--offline");
        }
        assertThat(run("--offline", "connect", "list", folder).status()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void watchesUntilEnoughPulls() throws IOException {
        connections("");
        ProgramUnderTest.Run run = run("connect", "watch", folder, "--interval", "100ms", "--pulls", "3", "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.json().get("pulls").size()).isEqualTo(3);
        assertThat(run.json().get("pulls").get(2).get("readings").asInt()).isPositive();
        ProgramUnderTest.Run text = run("connect", "watch", folder, "prom", "--interval", "100ms", "--pulls", "2");
        assertThat(text.out().lines()).hasSize(3).first().asString().contains("prom", "readings");
    }

    @Test
    void stopsWatchingAtCtrlC() throws Exception {
        connections("");
        ProgramUnderTest.Started started = program().start();
        CompletableFuture<ProgramUnderTest.Run> run = CompletableFuture.supplyAsync(
                () -> started.run("connect", "watch", folder, "--interval", "100ms", "--json"));
        while (!run.isDone()) {
            started.program().interrupt(Duration.ofSeconds(30));
            Thread.sleep(10);
        }
        assertThat(run.get().status()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.get().json().get("error").get("exit").asInt()).isEqualTo(ExitCode.INTERRUPTED);
    }

    private void connections(String more) throws IOException {
        Files.writeString(
                folder.resolve("connections.yaml"), "prom: {type: prometheus, url: '" + server.url() + "'}\n" + more);
    }

    private ProgramUnderTest.Run run(Object... arguments) {
        return program().run(arguments);
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }
}
