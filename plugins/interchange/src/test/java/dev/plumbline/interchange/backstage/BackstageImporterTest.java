package dev.plumbline.interchange.backstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.interchange.Golden;
import dev.plumbline.interchange.ImportText;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Importer.Unresolved;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackstageImporterTest {

    private static final String FOLDER = "models/backstage-giantswarm/";

    @TempDir
    private Path folder;

    @Test
    void readsTheCatalogExactly() throws ImportException {
        Golden.check(
                "backstage/catalog.txt", ImportText.of(read(Path.of("src/test/resources/backstage/catalog.yaml"))));
    }

    @Test
    void findsTheEntitiesAndOwnersOfARealCatalog() throws ImportException {
        Import catalog = read(SharedFiles.require(FOLDER + "catalogs"));
        assertThat(catalog.counts())
                .containsEntry("elements", 105)
                .containsEntry("components", 75)
                .containsEntry("apis", 18)
                .containsEntry("groups", 12)
                .containsEntry("relations", 93)
                .containsEntry("owners", 93)
                .containsEntry("parents", 12)
                .containsEntry("members", 54)
                .containsEntry("systems", 5);
        assertThat(catalog.architecture().elements()).hasSize(96);
        assertThat(catalog.problems())
                .hasSize(9)
                .allMatch(problem -> problem.code().equals("import.duplicate"));
        assertThat(catalog.unresolved())
                .hasSize(82)
                .extracting(Unresolved::to)
                .contains("group:default/team-team-name", "group:default/employees", "system:default/app-platform");
        assertThat(catalog.architecture().elements().values())
                .filteredOn(element -> element.kind() == ElementKind.SERVICE)
                .hasSize(68);
        assertThat(catalog.unresolved())
                .filteredOn(reference -> reference.to().startsWith("group:default/team-"))
                .extracting(Unresolved::to)
                .containsOnly(
                        "group:default/team-team-name", "group:default/team-phoenix", "group:default/team-rocket");
    }

    @Test
    void findsAllComponentsOfTheHistory() throws ImportException {
        Import components = read(SharedFiles.require(FOLDER + "history/components@a708c5cc.yaml"));
        assertThat(components.counts()).containsEntry("elements", 319).containsEntry("owners", 319);
        assertThat(components.architecture().elements()).hasSize(319);
    }

    @Test
    void showsWhatChangedBetweenTwoRevisions() throws ImportException {
        Architecture before = read(SharedFiles.require(FOLDER + "history/charts@9405bbfb.yaml"))
                .architecture();
        Architecture after = read(SharedFiles.require(FOLDER + "history/charts@ff2061a2.yaml"))
                .architecture();
        assertThat(before.elements()).hasSize(50);
        assertThat(after.elements()).hasSize(68);
        ArchitectureDiff diff = ArchitectureDiff.between(before, after);
        assertThat(diff.added()).isEqualTo(21);
        assertThat(diff.removed()).isEqualTo(3);
        assertThat(diff.changed()).isEqualTo(47);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'apiVersion: [1'                                           | yaml.syntax
            'apiVersion: v1'                                           | import.parse
            '{apiVersion: backstage.io/v1alpha1, kind: Component}'     | import.parse
            ''                                                         | import.parse
            """)
    void refusesWhatHasNoEntity(String text, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("catalog-info.yaml"), text);
        ImportException refused = catchThrowableOfType(ImportException.class, () -> read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().place().file()).isEqualTo("catalog-info.yaml");
    }

    @Test
    void readsEntitiesOfOddShapes() throws Exception {
        Path file = Files.writeString(folder.resolve("catalog-info.yaml"), """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: a, tags: text, annotations: [1]}
                spec: {owner: {name: x}, dependsOn: b, type: [service], subcomponentOf: a}
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Group
                metadata: {name: b}
                spec: text
                """);
        Import read = read(file);
        assertThat(read.architecture().elements()).containsOnlyKeys("a", "b");
        assertThat(read.problems()).extracting(problem -> problem.code()).containsExactly("import.cycle");
    }

    private static Import read(Path source) throws ImportException {
        return new BackstageImporter().read(source, Progress.NONE);
    }
}
