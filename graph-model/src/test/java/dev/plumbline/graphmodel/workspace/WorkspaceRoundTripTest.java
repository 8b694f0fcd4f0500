package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.RandomArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceRoundTripTest {

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
    private final WorkspaceWriter writer = new WorkspaceWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void readsBackWhatItWrote(long seed) {
        Architecture architecture = RandomArchitecture.of(seed, 80, 160);
        Workspace read = reader.read(Path.of("random"), writer.texts(architecture));
        assertThat(read.problems()).as("seed %d", seed).isEmpty();
        assertThat(read.architecture()).as("seed %d", seed).isEqualTo(architecture);
        assertThat(writer.texts(read.architecture())).as("seed %d", seed).isEqualTo(writer.texts(architecture));
    }

    @Test
    void writesAFolderThatItReads() throws IOException {
        Architecture architecture = RandomArchitecture.of(42, 60, 90);
        Path target = folder.resolve("deep/new");
        assertThat(writer.write(target, architecture)).isEmpty();
        Workspace read = reader.read(target);
        assertThat(read.problems()).isEmpty();
        assertThat(read.architecture()).isEqualTo(architecture);
        assertThat(read.files())
                .extracting(WorkspaceFile::path)
                .contains("plumbline.yaml", "scenarios/scenario-1.yaml");
        for (WorkspaceFile file : read.files()) {
            assertThat(file.sha256()).isEqualTo(WorkspaceFile.sha256(Files.readAllBytes(target.resolve(file.path()))));
        }
    }

    @Test
    void splitsLongSections() {
        Architecture architecture = RandomArchitecture.of(1, 10_001, 0);
        Map<String, String> texts = writer.texts(architecture);
        assertThat(texts).containsOnlyKeys("plumbline.yaml", "elements.yaml", "elements-2.yaml", "elements-3.yaml");
        assertThat(reader.read(folder, texts).architecture()).isEqualTo(architecture);
    }

    @Test
    void refusesToWriteWhereThereAreFiles() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(writer.write(folder, Architecture.empty("x")).orElseThrow().code())
                .isEqualTo("workspace.exists");
        assertThat(folder).isDirectoryContaining("glob:**notes.txt");
        assertThat(folder.resolve("plumbline.yaml")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(writer.write(file.resolve("below"), Architecture.empty("x"))
                        .orElseThrow()
                        .code())
                .isEqualTo("workspace.unwritable");
        assertThat(file).isEmptyFile();
    }
}
