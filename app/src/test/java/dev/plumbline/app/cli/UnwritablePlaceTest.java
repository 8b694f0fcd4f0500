package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A place where nothing can be made is told with the reason and a remedy, and nothing is left there.
final class UnwritablePlaceTest {

    @TempDir
    private Path folder;

    private Path model;
    private Path workspace;

    @BeforeEach
    void prepare() throws IOException {
        model = Files.writeString(
                folder.resolve("model.dsl"), "workspace {\n  model {\n    shop = softwareSystem \"Shop\"\n  }\n}\n");
        workspace = Files.createDirectory(folder.resolve("workspace"));
        Files.writeString(
                workspace.resolve("plumbline.yaml"), "plumbline: 1\nname: Shop\nelements: {a: {kind: service}}\n");
    }

    /// Places below which nothing can be made, not even by the user who may write everything.
    @ParameterizedTest
    @ValueSource(strings = {"/proc", "/sys", "FILE"})
    void makesNothingWhereTheSystemRefuses(String refusing) throws IOException {
        Path above = refusing.equals("FILE") ? Files.writeString(folder.resolve("file"), "") : Path.of(refusing);
        Assumptions.assumeTrue(Files.exists(above), () -> "skipped: there is no " + above);
        refused(above.resolve("plumbline-was-here"));
        refused(above.resolve("plumbline-was-here/deeper"));
    }

    @Test
    void makesNothingInAFolderThatMayNotBeChanged() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assertThat(closed.toFile().setWritable(false)).isTrue();
        try {
            Assumptions.assumeFalse(Files.isWritable(closed), "skipped: this user may write everything");
            refused(closed);
            refused(closed.resolve("plumbline-was-here"));
        } finally {
            assertThat(closed.toFile().setWritable(true)).isTrue();
        }
        assertThat(closed).isEmptyDirectory();
    }

    @Test
    void makesNothingInThePlaceOfAFileOrALinkToNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere/at/all"));
        for (Path place : new Path[] {file, link}) {
            for (List<Object> command : makers(place)) {
                ProgramUnderTest.Run run = run(command);
                assertThat(run.status()).as(command + run.all()).isEqualTo(ExitCode.INPUT_OUTPUT);
                assertThat(run.err()).contains(place.toString()).doesNotContain("Exception");
            }
        }
        assertThat(file).hasContent("precious");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private void refused(Path place) {
        boolean there = Files.exists(place);
        for (List<Object> command : makers(place)) {
            ProgramUnderTest.Run run = run(command);
            assertThat(run.status()).as(command + run.all()).isEqualTo(ExitCode.INPUT_OUTPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains(place + ": error: The workspace cannot be written there: ")
                    .contains("Nothing was written. Name a folder on a disk")
                    .contains("[workspace.unwritable]")
                    .doesNotContain("it is not there", "Exception", "\tat ");
            told(command, place);
        }
        for (List<Object> command : writers(place)) {
            ProgramUnderTest.Run run = run(command);
            assertThat(run.status()).as(command + run.all()).isEqualTo(ExitCode.INPUT_OUTPUT);
            assertThat(run.err()).contains(place + "", "cannot be written: ").doesNotContain("Exception", "\tat ");
        }
        assertThat(Files.exists(place)).isEqualTo(there);
    }

    private void told(List<Object> command, Path place) {
        List<Object> inJson = new ArrayList<>(command);
        inJson.add("--json");
        JsonNode object = run(inJson).json();
        JsonNode problem = object.get("problems").get(0);
        assertThat(problem.get("code").asString()).isEqualTo("workspace.unwritable");
        assertThat(problem.get("file").asString()).isEqualTo(place.toString());
        assertThat(object.get("error").get("exit").asInt()).isEqualTo(ExitCode.INPUT_OUTPUT);
    }

    private List<List<Object>> makers(Path place) {
        return List.of(List.of("new", "web-platform", place), List.of("import", "structurizr", model, "-o", place));
    }

    private List<List<Object>> writers(Path place) {
        return Stream.of("check", "render")
                .map(command -> List.<Object>of(command, workspace, "-o", place.resolve("result")))
                .toList();
    }

    private ProgramUnderTest.Run run(List<Object> command) {
        return new ProgramUnderTest(folder.resolve("home")).run(command.toArray());
    }
}
