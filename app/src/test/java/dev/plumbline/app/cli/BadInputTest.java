package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a user's files hold: a clear problem, the right exit status, never a stack trace.
final class BadInputTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void namesTheProblem(String code, String text, String place) throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: Broken\n");
        Files.writeString(folder.resolve("broken.yaml"), text);
        ProgramUnderTest.Run run = program().run("validate", folder, "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(run.json().get("problems").findValuesAsString("code")).contains(code);
        run.json().get("problems").forEach(problem -> {
            assertThat(problem.get("what").asString()).isNotBlank();
            assertThat(problem.get("why").asString()).isNotBlank();
            assertThat(problem.get("remedy").asString()).isNotBlank();
        });
        ProgramUnderTest.Run text2 = program().run("validate", folder);
        assertThat(text2.out()).contains("broken.yaml" + place);
        assertThat(text2.all()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of("yaml.tab", "elements:\n\ta: {kind: service}\n", ":2"),
                Arguments.of("yaml.syntax", "elements:\n  a: {kind: service\n  b: {kind: service}\n", ":"),
                Arguments.of(
                        "element.duplicate",
                        "elements:\n  a: {kind: service}\n  b: {kind: service}\n  a: {kind: job}\n",
                        ":4"),
                Arguments.of(
                        "reference.dangling",
                        "elements:\n  a: {kind: service}\nrelations:\n  - {id: ab, from: a, to: b, kind: calls}\n",
                        ":4"),
                Arguments.of(
                        "containment.cycle",
                        "elements:\n  a: {kind: system, parent: b}\n  b: {kind: system, parent: a}\n",
                        ":"),
                Arguments.of("value.invalid", "elements:\n  a: {kind: service, serviceTime: 80 miles}\n", ":2"),
                Arguments.of("kind.unknown", "elements:\n  a: {kind: servise}\n", ":2"),
                Arguments.of("yaml.alias-bomb", BadWorkspace.bomb(), ":"));
    }

    @Test
    void commandsRefuseABrokenModel() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: Broken\nelements: {a: {kind: x}}\n");
        for (String command : new String[] {"check", "simulate", "render"}) {
            ProgramUnderTest.Run run = program().run(command, folder);
            assertThat(run.status()).as(command).isEqualTo(ExitCode.INVALID_MODEL);
            assertThat(run.err()).as(command).contains("plumbline.yaml:3").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "check --fail-on never", "simulate", "export mermaid"})
    void showsHostileNamesHarmlessly(String command) throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), """
                plumbline: 1
                name: "Ho\\u001B[2Jstile"
                elements:
                  a: {kind: service, name: "\\u202Eevil\\u0007"}
                  b: {kind: service, name: "שלום"}
                relations:
                  - {id: ab, from: a, to: b, kind: calls}
                """);
        Files.writeString(folder.resolve("load.yaml"), """
                scenario: load
                description: "Much \\u009Bof it"
                workload:
                  - {relation: ab, arrivals: poisson, rate: 1/s}
                """);
        Object[] words = Stream.concat(Stream.of(command.split(" ")), Stream.of(folder.toString()))
                .toArray();
        ProgramUnderTest.Run run = program().run(words);
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.all()).doesNotContain("\u202E", "\u0007", "\u001B", "\u009B");
    }

    @Test
    void drawsHostileNames() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Hostile
                elements:
                  a: {kind: service, name: "\\u202Eevil\\u0007"}
                  b: {kind: service, name: "שלום"}
                """);
        Path pictures = folder.resolve("pictures");
        ProgramUnderTest.Run run = program().run("render", folder, "-o", pictures);
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(pictures.resolve("landscape.svg")).content().contains("שלום").doesNotContain("\u0007");
    }

    @Test
    void usageMistakesSuggestWhatWasMeant() {
        ProgramUnderTest.Run run = program().run("valdate", folder);
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("validate");
    }

    @Test
    void explainsWrongValuesInWords() {
        for (String[] arguments : new String[][] {
            {"check", folder.toString(), "--as-of", "tomorrow"},
            {"connect", "test", "--prometheus", ":::"},
            {
                "demo",
                "--no-window",
                "--duration",
                "5 parsecs",
                "-o",
                folder.resolve("demo").toString()
            }
        }) {
            ProgramUnderTest.Run run = program().run((Object[]) arguments);
            assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err())
                    .contains(arguments[3])
                    .doesNotContain("Exception")
                    .doesNotContain("java.");
        }
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @Test
    void saysInWordsWhatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: Empty\n");
        for (Object[] arguments : new Object[][] {
            {"demo", "--no-window", "-o", file},
            {"render", folder, "-o", file},
            {"check", folder, "-o", file.resolve("a")}
        }) {
            ProgramUnderTest.Run run = program().run(arguments);
            assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.INPUT_OUTPUT);
            assertThat(run.err())
                    .contains(file.toString())
                    .doesNotContain("Exception")
                    .doesNotContain("AlreadyExists:");
        }
    }

    @Test
    void tellsTheErrorsOfAModelEvenWhenQuiet() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: Broken\nelements: {a: {kind: x}}\n");
        assertThat(program().run("-q", "check", folder).err()).contains("plumbline.yaml:3");
    }

    @Test
    void refusesAFolderInThePlaceOfTheMainFile() throws IOException {
        Files.createDirectory(folder.resolve("plumbline.yaml"));
        ProgramUnderTest.Run run = program().run("validate", folder);
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.all()).contains("workspace.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "check", "simulate", "render"})
    @Timeout(60)
    void doesNotWaitForPipesAndDevices(String command) throws IOException, InterruptedException {
        Path workspace = Files.createDirectory(folder.resolve("workspace"));
        Files.writeString(workspace.resolve("plumbline.yaml"), "plumbline: 1\nname: Pipes\n");
        Path pipe = pipe(workspace.resolve("pipe.yaml"));
        for (Path place : new Path[] {workspace, pipe, Path.of("/dev/null")}) {
            ProgramUnderTest.Run run = program().run(command, place);
            assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.INPUT_OUTPUT);
            assertThat(run.all()).doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"structurizr", "json"})
    @Timeout(60)
    void importsNothingThatNeverEnds(String format) throws IOException, InterruptedException {
        for (Path source : new Path[] {pipe(folder.resolve("pipe.json")), Path.of("/dev/zero")}) {
            ProgramUnderTest.Run run = program().run("import", format, source, "--dry-run");
            assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.INPUT_OUTPUT);
            assertThat(run.err()).contains("a pipe or a device");
        }
    }

    @ParameterizedTest
    @CsvSource({"structurizr, model.dsl", "structurizr, model.json", "json, model.json"})
    void importsNothingThatCannotBeRead(String format, String file) throws IOException {
        Path source = folder.resolve(file);
        BadWorkspace.unreadable(source);
        Path workspace = folder.resolve("workspace");
        ProgramUnderTest.Run run = program().run("import", format, source, "-o", workspace);
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err())
                .contains(source + " was not imported.", "cannot be read", "[import.unreadable]")
                .doesNotContain("Exception", "\tat ");
        assertThat(workspace).doesNotExist();
    }

    @AfterEach
    void removeWhatCannotBeRead() throws IOException {
        BadWorkspace.removeUnreadable(folder);
    }

    private static Path pipe(Path path) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", path.toString()).start();
        Assumptions.assumeTrue(made.waitFor() == 0, "skipped: no pipe can be made here");
        return path;
    }

    @Test
    void explainsWhatCannotBeAPath() {
        for (Object[] arguments : new Object[][] {
            {"validate", ""}, {"validate", "a\0b"}, {"check", ".", "-o", ""}, {"doctor", "--home", "a\0b"}
        }) {
            ProgramUnderTest.Run run = program().run(arguments);
            assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("path").doesNotContain("Exception").doesNotContain("java.");
        }
    }

    @Test
    void takesAnAtSignAsAnyOtherLetter() throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "--help");
        assertThat(program().run("validate", "@" + arguments).status()).isEqualTo(ExitCode.INPUT_OUTPUT);
    }

    @Test
    void leavesAFileAloneThatMayNotBeWritten() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: Empty\n");
        Path kept = Files.writeString(folder.resolve("kept.json"), "kept");
        assertThat(kept.toFile().setReadOnly()).isTrue();
        Assumptions.assumeFalse(Files.isWritable(kept), "skipped: this user may write everything");
        ProgramUnderTest.Run run = program().run("export", "json", folder, "-o", kept);
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err()).contains("permission is missing");
        assertThat(kept).hasContent("kept");
    }

    @Test
    void saysWhenTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "skipped: there is no /dev/full");
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: Empty\n");
        ProgramUnderTest.Run run = program().run("export", "json", folder, "-o", full);
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err()).contains("/dev/full cannot be written: No space left on device");
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }
}
