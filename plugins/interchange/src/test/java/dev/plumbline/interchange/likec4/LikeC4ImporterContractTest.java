package dev.plumbline.interchange.likec4;

import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.ImporterContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.io.TempDir;

final class LikeC4ImporterContractTest extends ImporterContract {

    @TempDir
    private Path folder;

    @Override
    protected Importer importer() {
        return new LikeC4Importer();
    }

    @Override
    protected Path sample() throws IOException {
        return Files.copy(
                Path.of("src/test/resources/likec4/model.c4"),
                folder.resolve("model.c4"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    protected Path broken() throws IOException {
        return Files.writeString(folder.resolve("broken.c4"), "model { a = service");
    }
}
