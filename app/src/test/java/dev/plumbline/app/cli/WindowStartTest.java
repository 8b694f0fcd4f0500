package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.Services;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowStartTest {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private final RootCommand root = new RootCommand(
            Services.standard(InstantSource.system()),
            new Terminal(NOWHERE, NOWHERE, Audience.PROGRAMS),
            Map.of(),
            new Interruption());

    @ParameterizedTest
    @ValueSource(strings = {"demo", "open shop", "open .", "open ../shop/", "open @shop", "open shop --rehearsal"})
    void understandsTheUsualWaysToStart(String line) {
        assertThat(WindowStart.of(root, line.split(" "))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open",
                "open --help",
                "open -q",
                "open shop --json",
                "open --rehearsal",
                "check shop --rehearsal",
                "--home state open shop",
                "demo --no-window",
                "check shop",
                "opn shop"
            })
    void leavesTheRestToTheParser(String line) {
        assertThat(WindowStart.of(root, line.split(" "))).isEmpty();
    }

    @Test
    void saysThatAFolderIsMissingAsTheParserWould(@TempDir Path folder) {
        ProgramUnderTest program = new ProgramUnderTest(folder);
        Path missing = folder.resolve("missing");
        assertThat(program.run("open", missing)).isEqualTo(program.run("--color=never", "open", missing));
        assertThat(program.run("open", missing).status()).isEqualTo(ExitCode.INPUT_OUTPUT);
    }
}
