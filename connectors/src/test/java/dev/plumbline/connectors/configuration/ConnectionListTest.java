package dev.plumbline.connectors.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import dev.plumbline.pluginapi.connection.Secret;
import dev.plumbline.pluginapi.connection.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionListTest {

    private static final Path FOLDER = Path.of("/some/space");
    private static final List<String> KINDS = List.of("prometheus", "otlp", "zipkin");

    @Test
    void readsEverythingThatAConnectionCanSay() {
        ConnectionList list = read("""
            prom:
              type: prometheus
              url: https://metrics.example.org/prometheus
              auth: {basic: {user: reader, password: {file: secrets/password}}}
              tls: {ca: ca.pem, cert: client.pem, key: /etc/keys/client.key}
              headers: {X-Scope-OrgID: tenant-1}
              timeout: 10s
              connectTimeout: 500ms
              interval: 1min
              maxSeries: 1000
              maxBytes: 8MiB
              options: {window: 5m, istio: true}
            """);
        assertThat(list.problems()).isEmpty();
        Connection connection = list.named("prom").orElseThrow();
        assertThat(connection.kind()).isEqualTo("prometheus");
        assertThat(connection.url()).contains("https://metrics.example.org/prometheus");
        assertThat(connection.authentication())
                .isEqualTo(
                        new Authentication.Basic("reader", new Secret.SecretFile(FOLDER.resolve("secrets/password"))));
        assertThat(connection.tls())
                .isEqualTo(new Tls(
                        Optional.of(FOLDER.resolve("ca.pem")),
                        Optional.of(FOLDER.resolve("client.pem")),
                        Optional.of(Path.of("/etc/keys/client.key"))));
        assertThat(connection.headers()).isEqualTo(Map.of("X-Scope-OrgID", "tenant-1"));
        assertThat(connection.limits())
                .isEqualTo(new Limits(Duration.ofMillis(500), Duration.ofSeconds(10), 1000, 8L << 20));
        assertThat(connection.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(connection.options()).isEqualTo(Map.of("window", "5m", "istio", "true"));
    }

    @Test
    void hasUsualValuesForWhatIsNotSaid() {
        ConnectionList list = read("""
            traces: {type: otlp}
            zipkin: {type: zipkin, url: "http://127.0.0.1:9411", auth: {bearer: {env: TOKEN}}}
            x-note: {nobody: reads this}
            """);
        assertThat(list.problems()).isEmpty();
        assertThat(list.connections()).extracting(Connection::name).containsExactly("traces", "zipkin");
        Connection traces = list.connections().getFirst();
        assertThat(traces.url()).isEmpty();
        assertThat(traces.limits()).isEqualTo(Limits.STANDARD);
        assertThat(traces.interval()).isEqualTo(Connection.USUAL_INTERVAL);
        assertThat(list.connections().getLast().authentication())
                .isEqualTo(new Authentication.Bearer(new Secret.EnvironmentVariable("TOKEN")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{type: prometeus}|1:13|connections.type|There is no connector for 'prometeus'|Maybe you meant 'prometheus'. There is otlp, prometheus, zipkin.",
                "{url: 'http://a'}|1:1|connections.type|has no type|There is otlp, prometheus, zipkin.",
                "{type: otlp, ulr: x}|1:19|connections.unknown-key|'ulr' is no key of a connection|Maybe you meant 'url'.",
                "{type: otlp, url: metrics.example.org}|1:24|connections.url|is not an address|scheme",
                "{type: otlp, url: 'http://a b'}|1:24|connections.url|cannot be read|scheme",
                "{type: otlp, timeout: soon}|1:28|connections.value|soon|",
                "{type: otlp, timeout: 1h}|1:28|connections.value|out of range|10m",
                "{type: otlp, interval: 1ms}|1:29|connections.value|out of range|1s",
                "{type: otlp, maxSeries: 0}|1:30|connections.value|too small|at least 1",
                "{type: otlp, tls: {cert: a}}|1:24|connections.tls|needs both|cert and key",
                "{type: otlp, tls: {crt: a}}|1:25|connections.unknown-key|'crt' is no key of tls|Maybe you meant",
                "{type: otlp, tls: yes}|1:19|connections.shape|must be keys with values|braces",
                "{type: otlp, auth: {}}|1:25|connections.auth|neither bearer nor basic|bearer: {env",
                "{type: otlp, auth: {bearer: }}|1:26|connections.auth|The token is missing|env",
                "{type: otlp, auth: {bearer: {env: A, file: b}}}|1:34|connections.auth|or two|env",
                "{type: otlp, auth: {bearer: {enw: A}}}|1:35|connections.unknown-key|'enw' is no key of a secret|'env'",
                "{type: otlp, auth: {basic: {user: me}}}|1:33|connections.auth|needs a user and a password|password",
                "text|1:1|connections.shape|has no keys|type and url",
            })
    void saysWhereWhatWhyAndWhatToDo(String entry, String place, String code, String what, String remedy) {
        ConnectionList list = read("one: " + entry);
        assertThat(list.connections()).isEmpty();
        assertThat(list.errors()).anySatisfy(problem -> {
            assertThat(problem.place()).hasToString("connections.yaml:" + place);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.what()).contains(what);
            assertThat(problem.why()).isNotBlank();
            assertThat(problem.remedy()).contains(remedy == null ? "" : remedy);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{type: otlp, auth: {bearer: hunter2}}",
                "{type: otlp, auth: hunter2}",
                "{type: otlp, auth: {basic: {user: me, password: hunter2}}}",
                "{type: otlp, auth: {basic: 'me:hunter2'}}",
                "{type: otlp, url: 'https://me:hunter2@metrics.example.org'}",
                "{type: otlp, headers: {Authorization: Bearer hunter2}}",
                "{type: otlp, headers: {X-Api-Key: hunter2}}",
            })
    void refusesSecretsInTheFileWithoutRepeatingThem(String entry) {
        ConnectionList list = read("one: " + entry);
        assertThat(list.connections()).isEmpty();
        assertThat(list.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("connections.plain-secret");
            assertThat(problem.toString()).doesNotContain("hunter2");
            assertThat(problem.remedy()).contains("{env: NAME}");
        });
    }

    @Test
    void leavesOutWhatIsWrongAndKeepsTheRest() {
        ConnectionList list = read("""
            broken: {type: nothing}
            good: {type: otlp}
            "a name": {type: otlp}
            """);
        assertThat(list.connections()).extracting(Connection::name).containsExactly("good");
        assertThat(list.errors()).extracting(Problem::code).containsExactly("connections.type", "connections.name");
    }

    @Test
    void readsNothingFromAFileThatIsBrokenOrEmpty() {
        assertThat(read("").problems()).isEmpty();
        assertThat(read("# nothing yet\n").connections()).isEmpty();
        assertThat(read("- a\n- b\n").errors()).extracting(Problem::code).containsExactly("connections.shape");
        assertThat(read("a: {b").errors()).isNotEmpty();
    }

    @Test
    void isPartOfTheWorkspaceAndNoModel() {
        Workspace workspace = new WorkspaceReader(ReadLimits.standard())
                .read(
                        FOLDER,
                        Map.of(
                                "plumbline.yaml",
                                "plumbline: 1\nname: Shop\n",
                                "connections.yaml",
                                "traces: {type: otlp}\n"));
        assertThat(workspace.problems()).isEmpty();
        assertThat(ConnectionList.of(workspace, KINDS).connections())
                .extracting(Connection::name)
                .containsExactly("traces");
    }

    private static ConnectionList read(String text) {
        return ConnectionList.of(new SourceText("connections.yaml", text), FOLDER, KINDS);
    }
}
