package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// `--json` prints one object whatever happens.
final class JsonOutcomesTest {

    private static final String FOLDER = "FOLDER";

    @TempDir
    private Path folder;

    static Stream<List<String>> onAWorkspace() {
        return Stream.of(
                List.of("validate", FOLDER),
                List.of("check", FOLDER),
                List.of("simulate", FOLDER),
                List.of("render", FOLDER),
                List.of("export", "json", FOLDER),
                List.of("export", "mermaid", FOLDER),
                List.of("connect", "pull", FOLDER, "--prometheus", "http://127.0.0.1:1"),
                List.of("doctor", FOLDER));
    }

    @ParameterizedTest
    @MethodSource("onAWorkspace")
    void tellsOfAMissingFolder(List<String> command) {
        JsonNode object = failed(command, folder.resolve("nowhere"), ExitCode.INPUT_OUTPUT);
        assertThat(object.toString()).contains("nowhere");
    }

    @ParameterizedTest
    @MethodSource("onAWorkspace")
    void tellsOfAFileInThePlaceOfAFolder(List<String> command) throws IOException {
        failed(command, Files.writeString(folder.resolve("a-file"), "plumbline: 1\n"), ExitCode.INPUT_OUTPUT);
    }

    @ParameterizedTest
    @MethodSource("onAWorkspace")
    void tellsOfAnEmptyFolder(List<String> command) throws IOException {
        failed(command, Files.createDirectory(folder.resolve("empty")), ExitCode.INPUT_OUTPUT);
    }

    @ParameterizedTest
    @MethodSource("onAWorkspace")
    void tellsOfAnInvalidModel(List<String> command) throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("plumbline.yaml"), "plumbline: 1\nname: B\nelements: {a: {kind: x}}\n");
        JsonNode object = failed(command, broken, ExitCode.INVALID_MODEL);
        if (!command.getFirst().equals("doctor")) {
            JsonNode problem = object.get("problems").get(0);
            assertThat(problem.propertyNames())
                    .containsExactly("severity", "code", "file", "line", "column", "what", "why", "remedy");
            assertThat(problem.get("line").asInt()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("onAWorkspace")
    void tellsOfAnUnknownOption(List<String> command) {
        List<String> wrong =
                Stream.concat(command.stream(), Stream.of("--nonsense")).toList();
        JsonNode object = failed(wrong, folder, ExitCode.USAGE);
        assertThat(object.get("error").get("what").asString()).contains("--nonsense");
    }

    static Stream<List<String>> misused() {
        return Stream.of(
                List.of("check"),
                List.of("check", "a", "b"),
                List.of("check", FOLDER, "--fail-on", "everything"),
                List.of("check", FOLDER, "--explain", "NOPE-1"),
                List.of("rules"),
                List.of("rules", "show"),
                List.of("rules", "show", "NOPE-1"),
                List.of("simulate", FOLDER, "--simulator", "astrology"),
                List.of("render", FOLDER, "no-such-element"),
                List.of("render", FOLDER, "--format", "gif"),
                List.of("import", "structurizr"),
                List.of("import", "structurizr", "a.dsl"),
                List.of("import", "napkin", "a.dsl", "-o", FOLDER),
                List.of("export", "napkin", FOLDER),
                List.of("connect"),
                List.of("connect", "test"),
                List.of("connect", "test", "--service", "napkin=http://127.0.0.1:1"),
                List.of("connect", "test", "--prometheus", ":::"),
                List.of("completion", "fish"),
                List.of("completion"),
                List.of("demo", "--no-window", "--duration", "5 parsecs", "-o", FOLDER),
                List.of("doctor", "a", "b"),
                List.of("open", "a", "b"),
                List.of("version", "-q", "-v"));
    }

    @ParameterizedTest
    @MethodSource("misused")
    void tellsOfWrongUse(List<String> command) throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: B\nelements: {a: {kind: service}}\n");
        failed(command, folder, ExitCode.USAGE);
    }

    @Test
    void namesTheProgramItselfWhenTheCommandIsUnknown() {
        ProgramUnderTest.Run run = program().run("valdate", folder, "--json");
        assertThat(run.json().get("schema").asString()).isEqualTo("plumbline.usage/1");
        assertThat(run.json().get("error").get("remedy").asString()).contains("validate");
        assertThat(program().run("--json").json().get("error").get("exit").asInt())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void tellsOfSourcesThatCannotBeImported() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.dsl"), "workspace {\n  model {\n");
        Path text = Files.writeString(folder.resolve("broken.json"), "{");
        failed(List.of("import", "structurizr", FOLDER, "--dry-run"), broken, ExitCode.INVALID_MODEL);
        failed(List.of("import", "json", FOLDER, "--dry-run"), text, ExitCode.INVALID_MODEL);
        for (String format : new String[] {"structurizr", "json"}) {
            List<String> command = List.of("import", format, FOLDER, "--dry-run");
            failed(command, folder.resolve("nowhere.json"), ExitCode.INPUT_OUTPUT);
        }
    }

    @Test
    void givesOneObjectForEverythingThatWorks() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: B\nelements: {a: {kind: service}}\n");
        Path exported = folder.resolve("out").resolve("b.json");
        for (List<String> command : List.of(
                List.of("validate", FOLDER),
                List.of("check", FOLDER),
                List.of(
                        "check",
                        FOLDER,
                        "-o",
                        exported.resolveSibling("check.json").toString()),
                List.of("rules", "list"),
                List.of("render", FOLDER, "-o", exported.getParent().toString()),
                List.of("export", "mermaid", FOLDER),
                List.of("export", "json", FOLDER, "-o", exported.toString()),
                List.of("import", "json", exported.toString(), "--dry-run"),
                List.of("completion", "bash"),
                List.of("doctor", FOLDER),
                List.of("check", "--help"),
                List.of("--version"),
                List.of("version"))) {
            ProgramUnderTest.Run run = run(command, folder);
            assertThat(run.status()).as(command + run.all()).isEqualTo(ExitCode.DONE);
            assertThat(run.json().propertyNames())
                    .startsWith("schema", "tool", "summary")
                    .doesNotContain("error");
        }
    }

    private JsonNode failed(List<String> command, Path at, int status) {
        ProgramUnderTest.Run run = run(command, at);
        assertThat(run.status()).as(command + "\n" + run.all()).isEqualTo(status);
        assertThat(run.all()).doesNotContain("Exception").doesNotContain("\tat ");
        JsonNode object = run.json();
        assertThat(object.get("schema").asString()).isEqualTo("plumbline." + command.getFirst() + "/1");
        assertThat(object.get("tool").get("version").asString()).isNotBlank();
        assertThat(object.get("summary").isObject()).isTrue();
        if (!List.of("validate", "doctor").contains(command.getFirst()) || status == ExitCode.USAGE) {
            JsonNode error = object.get("error");
            assertThat(error.get("what").asString()).isNotBlank();
            assertThat(error.get("remedy").asString()).isNotBlank();
            assertThat(error.get("exit").asInt()).isEqualTo(status);
        }
        return object;
    }

    private ProgramUnderTest.Run run(List<String> command, Path at) {
        return program()
                .run(Stream.concat(
                                command.stream().map(word -> word.equals(FOLDER) ? at.toString() : word),
                                Stream.of("--json"))
                        .toArray());
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }
}
