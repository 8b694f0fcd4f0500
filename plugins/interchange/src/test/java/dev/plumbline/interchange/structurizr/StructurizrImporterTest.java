package dev.plumbline.interchange.structurizr;

import dev.plumbline.interchange.Golden;
import dev.plumbline.interchange.ImportText;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class StructurizrImporterTest {

    @Test
    void readsTheShopExactly() throws ImportException {
        Import shop = new StructurizrImporter().read(Path.of("src/test/resources/structurizr/shop.dsl"), Progress.NONE);
        Golden.check("structurizr/shop.txt", ImportText.of(shop));
    }
}
