package dev.plumbline.interchange.archimate;

import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.ImporterContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.io.TempDir;

final class ArchimateImporterContractTest extends ImporterContract {

    @TempDir
    private Path folder;

    @Override
    protected Importer importer() {
        return new ArchimateImporter();
    }

    @Override
    protected Path sample() throws IOException {
        return Files.copy(
                Path.of("src/test/resources/archimate/library.archimate"),
                folder.resolve("library.archimate"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    protected Path broken() throws IOException {
        return Files.writeString(folder.resolve("broken.archimate"), "<model><elements>");
    }
}
