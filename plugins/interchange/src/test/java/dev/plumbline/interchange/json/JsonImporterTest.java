package dev.plumbline.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.ImporterContract;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SampleArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonImporterTest extends ImporterContract {

    @TempDir
    private Path folder;

    @Override
    protected Importer importer() {
        return new JsonImporter();
    }

    @Override
    protected Path sample() throws IOException {
        return written(SampleArchitecture.complete());
    }

    @Override
    protected Path broken() throws IOException {
        String text = new JsonExporter().write(SampleArchitecture.complete());
        return Files.writeString(folder.resolve("broken.json"), text.substring(0, text.length() / 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsBackWhatWasWritten(boolean hostile) throws IOException, ImportException {
        Architecture architecture = hostile ? SampleArchitecture.hostile() : SampleArchitecture.complete();
        Importer.Import read = importer().read(written(architecture), Progress.NONE);
        assertThat(read.problems()).isEmpty();
        assertThat(read.architecture()).isEqualTo(architecture);
        assertThat(new JsonExporter().write(read.architecture())).isEqualTo(new JsonExporter().write(architecture));
    }

    @Test
    void leavesOutWhatDoesNotFitAndSaysSo() throws IOException, ImportException {
        Path file = Files.writeString(folder.resolve("odd.json"), """
                {"schema": "plumbline.architecture/1", "name": "Odd",
                 "elements": [
                   {"id": "a", "kind": "service", "name": "A", "parent": "b", "attributes": {"replicas": "many", "x": 1}},
                   {"id": "b", "kind": "system", "name": "B", "parent": "a"},
                   {"id": "c", "kind": "spaceship"}],
                 "relations": [{"id": "a-z", "from": "a", "to": "z", "kind": "calls"}],
                 "flows": [{"id": "f", "steps": [{"relation": "gone"}, {"jump": 1}]}]}
                """);
        Importer.Import read = importer().read(file, Progress.NONE);
        assertThat(read.problems())
                .extracting(problem -> problem.what())
                .containsExactly(
                        "The value at /elements was left out.",
                        "The value at /elements/0/attributes/replicas was left out.",
                        "The value at /elements/0/attributes/x was left out.",
                        "The value at /elements/2 was left out.",
                        "The value at /flows/0/steps/1 was left out.");
        assertThat(read.unresolved()).extracting(reference -> reference.to()).containsExactly("z", "gone");
        assertThat(read.architecture().elements().values())
                .extracting(Element::parent)
                .containsExactly(null, "a");
    }

    private Path written(Architecture architecture) throws IOException {
        return Files.writeString(folder.resolve("model.json"), new JsonExporter().write(architecture));
    }
}
