package dev.plumbline.interchange.structurizr;

import static org.assertj.core.api.Assertions.assertThat;

import com.structurizr.Workspace;
import com.structurizr.util.WorkspaceUtils;
import dev.plumbline.interchange.json.JsonExporter;
import dev.plumbline.interchange.source.SourceFiles;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DslAndJsonTest {

    private static final Path SHOP = Path.of("src/test/resources/structurizr/shop.dsl");

    @TempDir
    private Path folder;

    @Test
    void theJsonThatStructurizrWritesGivesTheSameArchitectureAsTheDsl() throws Exception {
        WorkspaceReport report = new WorkspaceReport();
        FlatDsl dsl = DslFlattener.flatten(SHOP, SourceFiles.around(SHOP), report);
        Workspace workspace = new DslParsing(report).parse(dsl);
        Path json = Files.writeString(folder.resolve("shop.json"), WorkspaceUtils.toJson(workspace, true));
        Import fromJson = new StructurizrImporter().read(json, Progress.NONE);
        Import fromDsl = new StructurizrImporter().read(SHOP, Progress.NONE);
        JsonExporter exporter = new JsonExporter();
        assertThat(exporter.write(fromJson.architecture())).isEqualTo(exporter.write(fromDsl.architecture()));
        assertThat(fromJson.architecture()).isEqualTo(fromDsl.architecture());
        assertThat(fromJson.problems()).isEmpty();
    }
}
