package dev.plumbline.interchange.backstage;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.interchange.source.ImportRun;
import dev.plumbline.interchange.source.YamlSource;
import dev.plumbline.interchange.source.YamlValue;
import dev.plumbline.pluginapi.ImportException;
import java.util.ArrayList;
import java.util.List;

/// Reads the entities of a catalog: of a file with any number of documents, or of all YAML files below a folder.
/// Documents that are no entities are left out with a warning, and locations are not followed.
final class CatalogReader {

    private CatalogReader() {}

    static List<CatalogFileEntity> read(ImportRun run) throws ImportException {
        List<CatalogFileEntity> entities = new ArrayList<>();
        for (YamlValue document : new YamlSource(run).documents()) {
            CatalogFileEntity.of(document).ifPresentOrElse(entities::add, () -> leaveOut(document, run));
        }
        if (entities.isEmpty()) {
            throw run.anotherFormat(
                    "There is no entity of a Backstage catalog in the source.",
                    "An entity has an 'apiVersion' of backstage.io, a 'kind' and 'metadata' with a 'name'.");
        }
        for (CatalogFileEntity entity : entities) {
            if (entity.kind().equals("Location")) {
                run.report()
                        .warn(
                                "import.remote",
                                entity.body().place(),
                                "What the location '" + ShownText.shortened(entity.name())
                                        + "' points to was not read.",
                                "An import reads the given source only, and never uses the network.",
                                "Import the folder that holds all files of the catalog.");
            }
        }
        return entities;
    }

    private static void leaveOut(YamlValue document, ImportRun run) {
        run.report()
                .warn(
                        "import.object",
                        document.place(),
                        "A document that is no entity of a catalog was left out.",
                        "An entity has an 'apiVersion' of backstage.io, a 'kind' and 'metadata' with a 'name'.",
                        "Ignore it if it is something else, otherwise complete it.");
    }
}
