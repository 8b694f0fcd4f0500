package dev.plumbline.interchange.backstage;

import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.ImporterContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.io.TempDir;

final class BackstageImporterContractTest extends ImporterContract {

    @TempDir
    private Path folder;

    @Override
    protected Importer importer() {
        return new BackstageImporter();
    }

    @Override
    protected Path sample() throws IOException {
        return Files.copy(
                Path.of("src/test/resources/backstage/catalog.yaml"),
                folder.resolve("catalog.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    protected Path broken() throws IOException {
        return Files.writeString(folder.resolve("broken.yaml"), "apiVersion: backstage.io/v1alpha1\nkind: [\n");
    }
}
