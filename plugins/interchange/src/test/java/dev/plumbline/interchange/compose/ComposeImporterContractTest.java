package dev.plumbline.interchange.compose;

import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.ImporterContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.io.TempDir;

final class ComposeImporterContractTest extends ImporterContract {

    @TempDir
    private Path folder;

    @Override
    protected Importer importer() {
        return new ComposeImporter();
    }

    @Override
    protected Path sample() throws IOException {
        return Files.copy(
                Path.of("src/test/resources/compose/compose.yaml"),
                folder.resolve("project.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    protected Path broken() throws IOException {
        return Files.writeString(folder.resolve("broken.yaml"), "services:\n  a: {image: [\n");
    }
}
