package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewCommandTest {

    @TempDir
    private Path folder;

    @Test
    void listsTheTemplates() {
        assertThat(program().run("new").out().lines()).hasSize(6).anyMatch(line -> line.startsWith("agent-platform "));
        ProgramUnderTest.Run run = program().run("new", "--json");
        assertThat(run.json().get("schema").asString()).isEqualTo("plumbline.new/1");
        assertThat(run.json().get("templates").findValuesAsString("id")).contains("web-platform");
    }

    @Test
    void makesAWorkspace() {
        Path made = folder.resolve("made");
        ProgramUnderTest.Run run = program().run("new", "web-platform", made, "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.json().get("summary").get("elements").asInt()).isGreaterThan(12);
        assertThat(program().run("validate", made).status()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void saysWhatToDoNext() {
        ProgramUnderTest.Run run = program().run("new", "web-platform", folder.resolve("made"));
        assertThat(run.err()).contains("plumbline open");
    }

    @Test
    void refusesAFolderWithSomethingInIt() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "precious");
        ProgramUnderTest.Run run = program().run("new", "web-platform", folder);
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err()).contains("workspace.exists");
    }

    @Test
    void namesWhatThereIsWhenATemplateIsUnknown() {
        ProgramUnderTest.Run run = program().run("new", "web", folder.resolve("made"));
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("web-platform");
        assertThat(program().run("new", "web-platform").status()).isEqualTo(ExitCode.USAGE);
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }
}
