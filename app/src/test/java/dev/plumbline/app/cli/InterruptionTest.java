package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.RegisteredExtensions;
import dev.plumbline.pluginapi.Importer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.example.extension.NapkinImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The end of a command by another thread, as Ctrl+C has it.
@Timeout(60)
final class InterruptionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void stopsACommandThatListens() throws Exception {
        ProgramUnderTest.Started started = started();
        CompletableFuture<ProgramUnderTest.Run> run = CompletableFuture.supplyAsync(
                () -> started.run("import", "napkin", folder, "-o", folder.resolve("out"), "--json"));
        interruptUntilOver(started, run);
        assertThat(run.get().status()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.get().err()).contains("interrupted. Nothing was written.");
        JsonNode error = run.get().json().get("error");
        assertThat(error.get("exit").asInt()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    // A thread that has not begun its command yet cannot be interrupted.
    private static void interruptUntilOver(ProgramUnderTest.Started started, CompletableFuture<?> run)
            throws InterruptedException {
        while (!run.isDone()) {
            started.program().interrupt(PATIENCE);
            Thread.sleep(10);
        }
    }

    @Test
    void tellsWhatIsKeptWhenACommandDoesNotListen() {
        Interruption interruption = new Interruption();
        interruption.begin(new Thread(() -> {}));
        interruption.keep(new Interruption.Kept("2 of 3 are done.", null));
        assertThat(interruption.request(Duration.ofMillis(1))).isFalse();
        assertThat(interruption.isRequested()).isTrue();
        Interruption.Kept told = interruption.tell();
        assertThat(told).isNotNull();
        assertThat(told.what()).isEqualTo("2 of 3 are done.");
        assertThat(interruption.tell())
                .as("what is told once is not told again")
                .isNull();
    }

    @Test
    void waitsForACommandThatHasHeardIt() throws Exception {
        Interruption interruption = new Interruption(PATIENCE);
        interruption.begin(new Thread(() -> {}));
        assertThat(interruption.hears()).isFalse();
        assertThat(interruption.request(Duration.ZERO))
                .as("nobody has heard it")
                .isFalse();
        assertThat(interruption.hears()).isTrue();
        CompletableFuture<Void> gathering = CompletableFuture.runAsync(
                interruption::end, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
        assertThat(interruption.request(Duration.ZERO)).isTrue();
        gathering.get();
    }

    @Test
    void doesNothingToACommandThatIsOver() throws IOException {
        ProgramUnderTest.Started started = started();
        started.run("version", "--json");
        started.program().interrupt(PATIENCE);
        JsonNode object = JsonMapper.shared().readTree(started.out().toString(StandardCharsets.UTF_8));
        assertThat(object.has("error")).isFalse();
        assertThat(started.err().size()).isZero();
    }

    private ProgramUnderTest.Started started() throws IOException {
        return new ProgramUnderTest(folder.resolve("home"))
                .with(new RegisteredExtensions(Files.createDirectories(folder.resolve("extensions")))
                        .register(Importer.class, NapkinImporter.class.getName())
                        .services())
                .start();
    }
}
