package dev.plumbline.interchange.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.interchange.Golden;
import dev.plumbline.interchange.ImportText;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComposeImporterTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheProjectExactly() throws ImportException {
        Golden.check("compose/project.txt", ImportText.of(read(Path.of("src/test/resources/compose"))));
    }

    @Test
    void findsTheTrainsAndTheirOneDependency() throws ImportException {
        Import trains = read(SharedFiles.require("models/train-ticket/docker-compose.yml"));
        assertThat(trains.counts()).containsEntry("elements", 68).containsEntry("relations", 1);
        assertThat(trains.architecture().elements()).hasSize(68);
        assertThat(trains.architecture().relations()).containsOnlyKeys("ts-voucher-service-ts-voucher-mysql");
        assertThat(trains.architecture().requireElement("ts-auth-mongo").kind()).isEqualTo(ElementKind.DATASTORE);
        assertThat(trains.unresolved()).isEmpty();
    }

    @Test
    void fillsVariablesFromTheFileBesideAndNeverFromTheEnvironment() throws Exception {
        write(".env", "# of the shop\nTAG = '2.1'\nEMPTY=\n");
        Import read = read(write("compose.yaml", """
                services:
                  a: {image: "a:${TAG}"}
                  b: {image: "b:$TAG"}
                  c: {image: "c:${EMPTY:-3.0}"}
                  d: {image: "d:${EMPTY-3.0}x"}
                  e: {image: "e:${HOME}"}
                  f: {image: "f:${TAG:+4.0}"}
                  g: {image: "g:${MUST:?say it}"}
                """));
        assertThat(read.architecture().elements().values())
                .extracting(element -> element.get(dev.plumbline.graphmodel.ElementAttributes.PROPERTIES)
                        .orElseThrow()
                        .get("image"))
                .containsExactly("a:2.1", "b:2.1", "c:3.0", "d:x", "e:${HOME}", "f:4.0", "g:${MUST:?say it}");
    }

    @Test
    void stopsAtServicesThatExtendEachOther() throws Exception {
        Import read = read(write("compose.yaml", """
                include: [other.yaml]
                services:
                  a: {extends: {service: b}, image: a}
                  b: {extends: {service: a}}
                """));
        assertThat(read.architecture().elements()).containsOnlyKeys("a", "b");
        assertThat(read.unresolved()).isNotEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("import.include");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'services: [1, 2'   | yaml.syntax
            'services: [a, b]'  | import.parse
            'apiVersion: v1'    | import.parse
            ''                  | import.parse
            """)
    void refusesWhatIsNoProject(String text, String code) throws IOException {
        Path file = write("compose.yaml", text);
        ImportException refused = catchThrowableOfType(ImportException.class, () -> read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().code()).isEqualTo(code);
        assertThat(refused.problem().place().file()).isEqualTo("compose.yaml");
    }

    @Test
    void refusesAFolderWithoutAProject() {
        assertThat(catchThrowableOfType(ImportException.class, () -> read(folder))
                        .problem()
                        .code())
                .isEqualTo("import.parse");
    }

    private static Import read(Path source) throws ImportException {
        return new ComposeImporter().read(source, Progress.NONE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
