package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class DiffCommandTest {

    private static final String ONE = """
            plumbline: 1
            name: Shop
            elements:
              api: {kind: service, replicas: 3}
              old: {kind: cache}
            relations:
              - {id: api-old, from: api, to: old, kind: reads}
            """;
    private static final String TWO = """
            plumbline: 1
            name: Shop
            elements:
              api: {kind: service, replicas: 5}
              store: {kind: datastore}
            relations:
              - {id: api-store, from: api, to: store, kind: reads}
            """;
    private static final String TEXT = """
            + datastore store
            - cache old
            ~ service api
                replicas: 3 -> 5
            + reads api-store
            - reads api-old
            2 added, 2 removed, 1 changed between %s and %s.
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private ProgramUnderTest program;

    @BeforeEach
    void writeTwoWorkspaces() throws IOException {
        program = new ProgramUnderTest(home);
        write("one/plumbline.yaml", ONE);
        write("two/plumbline.yaml", TWO);
    }

    @Test
    void comparesTwoFolders() {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        ProgramUnderTest.Run run = program.run("diff", one, two);
        assertThat(run.out()).isEqualTo(TEXT.formatted(one, two));
        assertThat(run.status()).isZero();
        assertThat(program.run("diff", one, two, "--exit-code").status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(program.run("diff", one, one, "--exit-code").status()).isZero();
    }

    @Test
    void printsTheFixedNamesAsJson() {
        JsonNode json = program.run("diff", folder.resolve("one"), folder.resolve("two"), "--format", "json")
                .json();
        assertThat(json.get("schema").asString()).isEqualTo("plumbline.diff/1");
        assertThat(json.get("summary").get("added").asInt()).isEqualTo(2);
        assertThat(json.get("summary").get("removed").asInt()).isEqualTo(2);
        assertThat(json.get("summary").get("changed").asInt()).isEqualTo(1);
        JsonNode changed = json.get("changes").get(2);
        assertThat(changed.get("change").asString()).isEqualTo("changed");
        assertThat(changed.get("id").asString()).isEqualTo("api");
        assertThat(changed.get("kind").asString()).isEqualTo("service");
        assertThat(changed.get("fields").get(0).toString())
                .isEqualTo("{\"path\":\"replicas\",\"before\":\"3\",\"after\":\"5\"}");
    }

    @Test
    void comparesRevisionsOfTheWorkspace() throws IOException, GitAPIException {
        GitFolder.begin(folder);
        write("one/plumbline.yaml", TWO);
        Path one = folder.resolve("one");
        assertThat(program.run("diff", "main", one, "--workspace", one).out()).isEqualTo(TEXT.formatted("main", one));
        assertThat(program.run("diff", "main", "main:two/", "--workspace", one).out())
                .isEqualTo(TEXT.formatted("main", "main:two/"));
        ProgramUnderTest.Run unknown = program.run("diff", "mian", one, "--workspace", one);
        assertThat(unknown.status()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("There is no revision 'mian'. Maybe you meant 'main'.");
    }

    @Test
    void comparesWithAPlateau() throws IOException {
        write("one/plateaus/later.yaml", """
                plateau: later
                elements: {api: {replicas: 5}, store: {kind: datastore}}
                relations: [{id: api-store, from: api, to: store, kind: reads}]
                remove: [old]
                """);
        Path one = folder.resolve("one");
        assertThat(program.run("diff", one, "plateau:later", "--workspace", one).out())
                .isEqualTo(TEXT.formatted(one, "plateau:later"));
        assertThat(program.run("diff", one, "plateau:latter", "--workspace", one)
                        .err())
                .contains("Maybe you meant 'later'");
    }

    @Test
    void writesMarkdownAPictureAndAPageOfItsOwn() {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        assertThat(program.run("diff", one, two, "--format", "markdown").out())
                .contains("| changed | service | `api` | `replicas`: 3 → 5 |");
        assertThat(program.run("diff", one, two, "--format", "svg").out()).contains("<svg", "data-id=\"store\"");
        String html = program.run("diff", one, two, "--format", "html").out();
        assertThat(html)
                .contains("<svg", "<td><code>api</code></td>")
                .doesNotContain("<script", "href=", "src=\"")
                .doesNotContainPattern("url\\((?!data:)");
    }

    @Test
    void refusesWhatIsNoWorkspace() throws IOException {
        write("bad/plumbline.yaml", "plumbline: 1\nelements: {a: {kind: nothing}}\n");
        Path one = folder.resolve("one");
        assertThat(program.run("diff", one, folder.resolve("bad")).status()).isEqualTo(ExitCode.INVALID_MODEL);
        ProgramUnderTest.Run missing = program.run("diff", one, "nowhere", "--workspace", one);
        assertThat(missing.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(missing.err()).contains("is in no git repository");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
