package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every command says the same of a bad workspace, by its status, in words and in JSON, and writes nothing.
final class BadInputStatusTest {

    private static final String WORKSPACE = "WORKSPACE";
    private static final String RESULT = "RESULT";

    @TempDir
    private Path folder;

    static Stream<Arguments> commandsAndFaults() {
        return Stream.of(
                        List.of("validate", WORKSPACE),
                        List.of("check", WORKSPACE, "--fail-on", "never", "-o", RESULT),
                        List.of("simulate", WORKSPACE, "-o", RESULT),
                        List.of("render", WORKSPACE, "-o", RESULT),
                        List.of("export", "json", WORKSPACE, "-o", RESULT),
                        List.of("export", "mermaid", WORKSPACE),
                        List.of("diff", WORKSPACE, WORKSPACE),
                        List.of("connect", "pull", WORKSPACE, "--prometheus", "http://127.0.0.1:1"))
                .flatMap(command -> Stream.of(BadWorkspace.values()).map(fault -> Arguments.of(command, fault)));
    }

    @ParameterizedTest
    @MethodSource("commandsAndFaults")
    void everyCommandTellsTheFault(List<String> command, BadWorkspace fault) throws IOException {
        Path workspace = fault.in(folder);
        ProgramUnderTest.Run told = run(command, workspace);
        assertThat(told.status()).as(told.all()).isEqualTo(fault.status());
        assertThat(told.all())
                .contains(fault.code(), fault.place())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("\u0007");

        ProgramUnderTest.Run json =
                run(Stream.concat(command.stream(), Stream.of("--json")).toList(), workspace);
        assertThat(json.status()).as(json.all()).isEqualTo(fault.status());
        assertThat(json.json().get("problems")).anySatisfy(problem -> {
            assertThat(problem.get("code").asString()).isEqualTo(fault.code());
            assertThat(problem.get("file").asString()).endsWith(fault.place());
            assertThat(List.of("what", "why", "remedy"))
                    .allSatisfy(word -> assertThat(problem.get(word).asString()).isNotBlank());
        });
        JsonNode error = json.json().path("error");
        assertThat(error.path("exit").asInt(fault.status())).isEqualTo(fault.status());
        assertThat(folder.resolve("result")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(BadWorkspace.class)
    void theDoctorTellsItToo(BadWorkspace fault) throws IOException {
        ProgramUnderTest.Run run = run(List.of("doctor", WORKSPACE), fault.in(folder));
        assertThat(run.status()).as(run.all()).isEqualTo(fault.status());
        assertThat(run.all()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @AfterEach
    void removeWhatCannotBeRead() throws IOException {
        BadWorkspace.removeUnreadable(folder);
    }

    private ProgramUnderTest.Run run(List<String> command, Path workspace) {
        return new ProgramUnderTest(folder.resolve("home"))
                .run(command.stream()
                        .map(word -> word.equals(WORKSPACE) ? workspace : word)
                        .map(word -> word.equals(RESULT) ? folder.resolve("result") : word)
                        .toArray());
    }
}
