package dev.plumbline.interchange.threagile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.Classification;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.interchange.Golden;
import dev.plumbline.interchange.ImportText;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ThreagileImporterTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheClinicExactly() throws ImportException {
        Golden.check("threagile/clinic.txt", ImportText.of(read(Path.of("src/test/resources/threagile/clinic.yaml"))));
    }

    @Test
    void findsAllOfTheExample() throws ImportException {
        Import example = read(SharedFiles.require("models/threagile-example/demo/example/threagile.yaml"));
        assertThat(example.counts())
                .containsEntry("technicalAssets", 14)
                .containsEntry("dataAssets", 12)
                .containsEntry("trustBoundaries", 5)
                .containsEntry("sharedRuntimes", 1)
                .containsEntry("relations", 20);
        assertThat(example.unresolved()).isEmpty();
        assertThat(example.problems()).isEmpty();
        List<Relation> links = example.architecture().relations().values().stream()
                .filter(relation -> relation.kind() != RelationKind.DEPLOYED_ON)
                .toList();
        assertThat(links).hasSize(20).allSatisfy(link -> {
            assertThat(link.get(RelationAttributes.PROTOCOL)).isPresent();
            assertThat(link.get(RelationAttributes.AUTH)).isPresent();
        });
        assertThat(example.architecture().elements().values())
                .filteredOn(element -> element.kind() == ElementKind.DATASET)
                .hasSize(12)
                .allMatch(
                        dataset -> dataset.get(ElementAttributes.CLASSIFICATION).isPresent());
        assertThat(example.architecture().requireElement("contract-summaries").get(ElementAttributes.CLASSIFICATION))
                .contains(Classification.RESTRICTED);
        assertThat(example.architecture().ancestors("sql-database")).containsExactly("erp-dmz", "application-network");
    }

    @Test
    void saysThatIncludedFilesAreMissing() throws Exception {
        Import read = read(write("includes: [other.yaml]\ntechnical_assets: {A: {id: a}}\n"));
        assertThat(read.problems()).extracting(Problem::code).containsExactly("import.include");
        assertThat(read.architecture().elements()).containsOnlyKeys("a");
    }

    @Test
    void readsPartsThatLackEverything() throws Exception {
        Import read = read(write("""
                technical_assets:
                  A:
                  B: {communication_links: {L: {}, M: [1]}}
                  C: just text
                data_assets: [1, 2]
                trust_boundaries: {T: {technical_assets_inside: text}}
                """));
        assertThat(read.architecture().elements()).containsOnlyKeys("a", "b", "c", "t");
        assertThat(read.unresolved()).hasSize(2);
    }

    @Test
    void endsBoundariesThatHoldEachOther() throws Exception {
        Import read = read(write("""
                technical_assets: {A: {id: a}}
                trust_boundaries:
                  S: {id: s, trust_boundaries_nested: [t]}
                  T: {id: t, trust_boundaries_nested: [s], technical_assets_inside: [a]}
                """));
        assertThat(read.architecture().requireElement("a").parent()).isEqualTo("t");
        assertThat(read.architecture().ancestors("a")).doesNotHaveDuplicates();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("import.cycle");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'technical_assets: [1, 2'  | yaml.syntax
            'technical_assets: [1, 2]' | import.parse
            'services: {}'             | import.parse
            """)
    void refusesWhatIsNoThreatModel(String text, String code) throws IOException {
        Path file = write(text);
        ImportException refused = catchThrowableOfType(ImportException.class, () -> read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().place().file()).isEqualTo("threagile.yaml");
    }

    private static Import read(Path source) throws ImportException {
        return new ThreagileImporter().read(source, Progress.NONE);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("threagile.yaml"), text);
    }
}
