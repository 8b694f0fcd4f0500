package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {

    private static final byte[] NEW = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void makesTheFoldersAbove() throws IOException {
        Path file = folder.resolve("a").resolve("b").resolve("c.svg");
        OutputFile.write(NEW, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
    }

    @Test
    void replacesAFileAndLeavesNothingElseBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("a.svg"), "old");
        OutputFile.write(NEW, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void writesThroughALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.svg"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), file);
        OutputFile.write(NEW, link);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
    }

    @Test
    void givesADeviceTheBytes() {
        Path nothing = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(nothing), "skipped: there is no /dev/null");
        OutputFile.write(NEW, nothing);
        assertThat(Files.isRegularFile(nothing)).isFalse();
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> OutputFile.write(NEW, folder))
                .isInstanceOfSatisfying(CommandFailure.class, failure -> {
                    assertThat(failure.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
                    assertThat(failure.what()).contains("it is a folder");
                });
    }
}
