package dev.plumbline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleTest {

    private static final Path SOURCE =
            Path.of(System.getProperty("plumbline.root", "..")).resolve("app/samples/content-platform");

    @Test
    void knowsEveryFileOfTheSample() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> SOURCE.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(Sample.files());
        }
    }

    @Test
    void isValidAndAsLargeAsItSays(@TempDir Path folder) throws IOException {
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(Sample.unpack(folder));
        assertThat(workspace.problems()).isEmpty();
        Architecture architecture = workspace.architecture();
        assertThat(architecture.elements().values().stream()
                        .filter(element -> element.kind().runs())
                        .count())
                .isBetween(50L, 70L);
        assertThat(architecture.relations()).hasSizeBetween(105, 120);
        assertThat(architecture.flows()).hasSize(5);
        assertThat(architecture.scenarios()).hasSize(4);
    }

    @Test
    void leavesFilesThatAreThereAsTheyAre(@TempDir Path folder) throws IOException {
        Sample.unpack(folder);
        Files.writeString(folder.resolve("people.yaml"), "elements: {}\n");
        Sample.unpack(folder);
        assertThat(folder.resolve("people.yaml")).hasContent("elements: {}\n");
    }
}
