package dev.plumbline.interchange.structurizr;

import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.ImporterContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class StructurizrImporterContractTest extends ImporterContract {

    @TempDir
    private Path folder;

    @Override
    protected Importer importer() {
        return new StructurizrImporter();
    }

    @Override
    protected Path sample() throws IOException {
        return Files.writeString(folder.resolve("workspace.dsl"), """
                workspace "Two" {
                    model {
                        user = person "User"
                        system = softwareSystem "System"
                        user -> system "Uses"
                    }
                    views {
                        dynamic * "Use" {
                            user -> system "Opens"
                        }
                    }
                }
                """);
    }

    @Override
    protected Path broken() throws IOException {
        return Files.writeString(folder.resolve("broken.dsl"), "workspace {\n  model {\n    user = persom\n  }\n}\n");
    }
}
