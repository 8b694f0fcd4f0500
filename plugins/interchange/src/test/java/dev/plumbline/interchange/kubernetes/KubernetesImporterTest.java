package dev.plumbline.interchange.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.interchange.Golden;
import dev.plumbline.interchange.ImportText;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KubernetesImporterTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: %s, labels: {app: %s}}
            spec: {containers: [{name: one, image: one, env: [{name: PEER_ADDR, value: "%s"}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsTheShopExactly() throws ImportException {
        Import shop = read(Path.of("src/test/resources/kubernetes/shop.yaml"));
        Golden.check("kubernetes/shop.txt", ImportText.of(shop));
    }

    @Test
    void readsAFolderWithoutWhatIsNoManifest() throws Exception {
        write("b/pods.yml", String.format(POD, "b", "b", "a:80"));
        write("a.yaml", String.format(POD, "a", "a", "9000") + """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: a}
                spec: {selector: {app: a}}
                """);
        write("b/again.yaml", String.format(POD, "b", "b", "a:80"));
        write("b/other.yaml", String.format(POD, "b", "b", "c:80"));
        write("kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n");
        write("values.yaml", "replicas: 2\n");
        write("chart.yaml", "name: {{ .Values.name }}: x\n");
        write(".hidden/pod.yaml", String.format(POD, "h", "h", ""));
        Import read = read(folder);
        assertThat(read.architecture().elements()).containsOnlyKeys("a", "b");
        assertThat(read.architecture().relations()).containsOnlyKeys("b-a");
        assertThat(read.problems())
                .extracting(problem -> problem.code() + " " + problem.place().file())
                .containsExactly(
                        "import.duplicate b/other.yaml",
                        "yaml.syntax chart.yaml",
                        "import.kustomize kustomization.yaml",
                        "import.object values.yaml");
        assertThat(read.problems()).allMatch(problem -> problem.severity() == Problem.Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            c:80                           | c
            http://c/path                  | c
            c.default.svc.cluster.local:80 | c.default.svc.cluster.local
            c.default:80                   | c.default
            redis://user:word@c:6379/0     | c
            c                              |
            c.example.org:80               |
            127.0.0.1:80                   |
            localhost:80                   |
            12:30                          |
            8080                           |
            """)
    void tellsAMissingServiceFromWhatIsElsewhere(String value, String unresolved) throws Exception {
        write("pod.yaml", String.format(POD, "a", "a", value) + "---\n" + """
                apiVersion: v1
                kind: Service
                metadata: {name: a}
                spec: {selector: {app: a}}
                """);
        Import read = read(folder.resolve("pod.yaml"));
        assertThat(read.unresolved()).hasSize(unresolved == null ? 0 : 1).allSatisfy(reference -> {
            assertThat(reference.to()).isEqualTo(unresolved);
            assertThat(reference.where()).matches("pod\\.yaml:4:[0-9]+ PEER_ADDR");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timeout: 1m30s                                        | timeout=PT1M30S
            timeout: 0.25s, retries: {attempts: 2}                | retry={max=2}, timeout=PT0.25S
            timeout: 5s, retries: {attempts: 3, perTryTimeout: 2s} | retry={max=3}, timeout=PT2S
            timeout: 0s                                           |
            timeout: soon                                         |
            """)
    void tellsTimeoutsAndRetriesOfTheMesh(String policy, String wanted) throws Exception {
        Import read = read(write("mesh.yaml", mesh("[{" + policy + ", route: [{destination: {host: b}}]}]")));
        assertThat(read.architecture().requireRelation("a-b").attributes().toString())
                .isEqualTo("{origin=IMPORTED, properties={variables=PEER_ADDR}" + (wanted == null ? "" : ", " + wanted)
                        + "}");
    }

    @Test
    void tellsNothingThatHoldsForSomeRequestsOnly() throws Exception {
        Import read = read(write("mesh.yaml", mesh("""
                [{timeout: 1s, match: [{uri: {prefix: /a}}], route: [{destination: {host: b}}]},
                        {timeout: 2s, route: [{destination: {host: b}}]}]""")));
        assertThat(read.architecture().requireRelation("a-b").get(RelationAttributes.TIMEOUT))
                .isEmpty();
    }

    @Test
    void tellsBreakersAndEncryptionOfTheMesh() throws Exception {
        Import read = read(write("mesh.yaml", mesh("[]") + """
                ---
                apiVersion: networking.istio.io/v1
                kind: DestinationRule
                metadata: {name: b}
                spec:
                  host: b.default.svc.cluster.local
                  trafficPolicy: {outlierDetection: {consecutive5xxErrors: 5}, tls: {mode: ISTIO_MUTUAL}}
                """));
        assertThat(read.architecture().requireRelation("a-b").attributes())
                .hasToString("{auth=mtls, circuitBreaker={enabled=true}, encrypted=true, origin=IMPORTED,"
                        + " properties={variables=PEER_ADDR}}");
    }

    private static String mesh(String rules) {
        return String.format(POD, "a", "a", "b:80") + "---\n" + String.format(POD, "b", "b", "")
                + String.format("""
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: b}
                spec: {selector: {app: b}}
                ---
                apiVersion: networking.istio.io/v1
                kind: VirtualService
                metadata: {name: b}
                spec:
                  hosts: [b]
                  http: %s
                """, rules);
    }

    @Test
    void neverKeepsTheValueOfASecret() throws Exception {
        write("pod.yaml", """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec: {containers: [{name: a, image: a, env: [{name: API_KEY, value: verysecret}]}]}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: b}
                stringData: {key: verysecret}
                """);
        assertThat(ImportText.of(read(folder.resolve("pod.yaml"))))
                .contains("storage=INLINE")
                .doesNotContain("verysecret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'a: [1, 2'                            | yaml.syntax
            'replicas: 2'                         | import.parse
            'just text'                           | import.parse
            ''                                    | import.parse
            '{"apiVersion": "v1", "kind": "Pod"}' | import.parse
            """)
    void refusesWhatHasNoObject(String text, String code) throws IOException {
        Problem problem = refusal(write("pod.yaml", text));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place().file()).isEqualTo("pod.yaml");
        assertThat(problem.remedy()).isNotBlank();
    }

    @Test
    void refusesAliasesThatGrowWithoutEnd() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 10; level++) {
            String alias = "*a" + (level - 1);
            bomb.append("a" + level + ": &a" + level + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }
        assertThat(refusal(write("bomb.yaml", bomb.toString())).code()).isEqualTo("yaml.alias-bomb");
    }

    @Test
    void refusesWhatNestsTooDeep() throws IOException {
        int depth = ReadLimits.standard().depth() + 1;
        assertThat(refusal(write("deep.yaml", "[".repeat(depth) + "]".repeat(depth)))
                        .code())
                .isEqualTo("yaml.too-deep");
    }

    @Test
    void refusesAFolderWithoutManifests() {
        assertThat(refusal(folder).code()).isEqualTo("import.parse");
    }

    @Test
    void findsTheCallsOfManyWorkloads() throws Exception {
        StringBuilder text = new StringBuilder();
        int count = 3_000;
        for (int index = 0; index < count; index++) {
            String next = "p" + (index + 1) % count;
            text.append(String.format(POD, "p" + index, "p" + index, next + ":80"))
                    .append("---\napiVersion: v1\nkind: Service\nmetadata: {name: p")
                    .append(index)
                    .append("}\nspec: {selector: {app: p")
                    .append(index)
                    .append("}}\n---\n");
        }
        Import read = read(write("many.yaml", text.toString()));
        assertThat(read.architecture().elements()).hasSize(count);
        assertThat(read.architecture().relations()).hasSize(count);
        assertThat(read.unresolved()).isEmpty();
    }

    private static Import read(Path source) throws ImportException {
        return new KubernetesImporter().read(source, Progress.NONE);
    }

    private static Problem refusal(Path source) {
        ImportException refused = catchThrowableOfType(ImportException.class, () -> read(source));
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
