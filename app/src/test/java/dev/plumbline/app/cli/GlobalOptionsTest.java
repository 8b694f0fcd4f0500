package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The options that every command takes.
final class GlobalOptionsTest {

    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWorkspace() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\nname: B\nelements: {a: {kind: service}}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--json", "--color=never", "--no-input", "-q", "-v", "--offline", "--safe-mode", "--home=h"})
    void standBeforeAndAfterTheCommand(String option) {
        ProgramUnderTest.Run before = program().run(option, "check", folder);
        ProgramUnderTest.Run after = program().run("check", folder, option);
        assertThat(before.status()).as(before.all()).isEqualTo(ExitCode.DONE);
        assertThat(after).isEqualTo(before);
        assertThat(program().run(option, "rules", "list"))
                .isEqualTo(program().run("rules", "list", option))
                .isEqualTo(program().run("rules", option, "list"));
    }

    @Test
    void homeNamesTheFolderThatOutlivesARun() {
        Path home = folder.resolve("elsewhere");
        ProgramUnderTest.Run run = program().run("doctor", "--home", home);
        assertThat(run.out()).contains(home.toString());
        assertThat(home).isDirectory();
    }

    @Test
    void offlineKeepsConnectFromAsking() {
        ProgramUnderTest.Run run =
                program().run("--offline", "connect", "test", "--prometheus", "http://127.0.0.1:1", "--json");
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.json().get("error").get("what").asString()).contains("--offline");
        ProgramUnderTest.Run pull =
                program().run("connect", "pull", folder, "--offline", "--prometheus", "http://127.0.0.1:1");
        assertThat(pull.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(pull.err()).contains("--offline");
    }

    @Test
    void quietLeavesOutMessagesButNotErrors() {
        Path pictures = folder.resolve("pictures");
        assertThat(program().run("render", folder, "-o", pictures).err()).contains("wrote");
        assertThat(program().run("render", folder, "-o", pictures, "-q").err()).isEmpty();
        assertThat(program().run("render", folder.resolve("nowhere"), "-q").err())
                .contains("nowhere");
    }

    @Test
    void verboseTellsWhatLedToAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path below = file.resolve("result");
        ProgramUnderTest.Run brief = program().run("check", folder, "-o", below);
        assertThat(brief.err()).contains(below.toString()).doesNotContain("caused by");
        ProgramUnderTest.Run full = program().run("check", folder, "-o", below, "-v");
        assertThat(full.err()).contains("caused by:").doesNotContain("\tat ");
        assertThat(full.status()).isEqualTo(brief.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
    }

    @Test
    void coloursReachOnlyPeopleWhoWantThem() {
        assertThat(program().with(Audience.PERSON).run("--help").out()).contains(ESCAPE);
        assertThat(program().with(Audience.MESSAGES).run("--help").out()).doesNotContain(ESCAPE);
        assertThat(program().run("--help").out()).doesNotContain(ESCAPE);
        assertThat(program().run("--color", "always", "check", "--help").out()).contains(ESCAPE);
        ProgramUnderTest refusing = program().with(Audience.PERSON).with("NO_COLOR", "1");
        assertThat(refusing.run("--help").out()).doesNotContain(ESCAPE);
        assertThat(refusing.run("--help", "--color=always").out()).contains(ESCAPE);
        assertThat(program()
                        .with(Audience.PERSON)
                        .run("--help", "--color=never")
                        .out())
                .doesNotContain(ESCAPE);
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }
}
