package dev.plumbline.interchange.structurizr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Problem;
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

final class HostileJsonTest {

    @TempDir
    private Path folder;

    @Test
    void leavesOutReferencesWithoutTargetAndListsThem() throws Exception {
        Import read = read("""
                {"name": "Loose", "model": {
                  "people": [{"id": "1", "name": "User", "relationships": [
                    {"id": "3", "sourceId": "1", "destinationId": "2", "description": "Uses"},
                    {"id": "4", "sourceId": "1", "destinationId": "99", "description": "Misses"}]}],
                  "softwareSystems": [{"id": "2", "name": "Bank", "location": "External"}]},
                 "views": {"systemLandscapeViews": [{"key": "all",
                   "elements": [{"id": "1"}, {"id": "98"}], "relationships": [{"id": "3"}, {"id": "4"}]}],
                  "imageViews": [{"key": "picture", "content": "https://example.org/a.png"}],
                  "configuration": {"themes": ["https://example.org/t.json"]}}}
                """);
        assertThat(read.architecture().relations()).containsOnlyKeys("user-bank");
        assertThat(read.architecture().requireElement("bank").kind()).isEqualTo(ElementKind.EXTERNAL);
        assertThat(read.unresolved())
                .containsExactly(new Unresolved("User", "99", "workspace.json#/model/people/0/relationships/1"));
        assertThat(read.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly("import.remote workspace.json:8", "import.remote workspace.json:9");
        assertThat(read.counts()).containsEntry("views", 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"model": {"people": [                       | workspace.json:1:
            {"model": {"people": [{"id": {"a": 1}}]}}    | workspace.json
            {"model": [1]}                               | workspace.json
            {"nodes": []}                                | workspace.json
            {"model": {"people": [{"id": "1"}]}}         | workspace.json
            {"model": {"customElements": [{"id": "1"}]}} | workspace.json
            [1, 2]                                       | workspace.json
            {"model": {"people": [{"id": "1", "name": "A"}, {"id": "1", "name": "B"}]}} | workspace.json
            """)
    void refusesWhatIsNoWorkspaceWithoutAStackTrace(String text, String place) throws IOException {
        Problem problem = refusal(text);
        assertThat(problem.code()).isEqualTo("import.parse");
        assertThat(problem.place().toString()).startsWith(place);
        assertThat(problem.what()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void readsAWorkspaceWithoutNameAndWithAnUnknownShape() throws Exception {
        Import read = read("""
                {"model": {"people": [{"id": "1", "name": "\u2026", "description": null}]},
                 "views": {"configuration": {"styles": {"elements": [{"tag": "Person", "shape": "Unheard"}]}}}}
                """);
        assertThat(read.architecture().elements().keySet())
                .singleElement()
                .asString()
                .matches("person-[0-9a-f]+");
    }

    @Test
    void refusesObjectsThatNestWithoutEnd() throws IOException {
        String open = "{\"children\": [".repeat(100_000);
        assertThat(refusal("{\"model\": {\"deploymentNodes\": [" + open).code()).isEqualTo("import.parse");
    }

    @Test
    void acceptsAWorkspaceButNoOtherJson() throws IOException {
        StructurizrImporter importer = new StructurizrImporter();
        assertThat(importer.accepts(write("{\"documentation\": {\"model\": 1}, \"model\": {}}")))
                .isTrue();
        assertThat(importer.accepts(folder)).isTrue();
        assertThat(importer.accepts(write("{\"nodes\": [], \"relationships\": []}")))
                .isFalse();
        assertThat(importer.accepts(write("{\"model\": \"a car\"}"))).isFalse();
    }

    private Import read(String text) throws IOException, ImportException {
        return new StructurizrImporter().read(write(text), Progress.NONE);
    }

    private Problem refusal(String text) throws IOException {
        Path file = write(text);
        ImportException refused =
                catchThrowableOfType(ImportException.class, () -> new StructurizrImporter().read(file, Progress.NONE));
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("workspace.json"), text);
    }
}
