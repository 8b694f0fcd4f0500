package dev.plumbline.interchange.kubernetes;

import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.ImporterContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class KubernetesImporterContractTest extends ImporterContract {

    @TempDir
    private Path folder;

    @Override
    protected Importer importer() {
        return new KubernetesImporter();
    }

    @Override
    protected Path sample() throws IOException {
        return Files.copy(
                Path.of("src/test/resources/kubernetes/shop.yaml"),
                folder.resolve("shop.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    protected Path broken() throws IOException {
        return Files.writeString(folder.resolve("broken.yaml"), "apiVersion: v1\nkind: [Pod\n");
    }
}
