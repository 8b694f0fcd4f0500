package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDropTest {

    @TempDir
    private Path folder;

    @Test
    void opensADroppedFolder() {
        assertThat(FolderDrop.folder(List.of(folder.toFile()))).contains(folder);
    }

    @Test
    void opensTheFolderOfADroppedFile() throws IOException {
        Path file = Files.createFile(folder.resolve("plumbline.yaml"));
        assertThat(FolderDrop.folder(List.of(file.toFile()))).contains(folder);
    }

    @Test
    void doesNotGuessWhichOfSeveralIsMeant() {
        assertThat(FolderDrop.folder(List.of(folder.toFile(), folder.toFile()))).isEmpty();
        assertThat(FolderDrop.folder(List.of())).isEmpty();
    }
}
