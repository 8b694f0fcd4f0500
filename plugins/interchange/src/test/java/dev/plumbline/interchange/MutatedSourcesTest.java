package dev.plumbline.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import dev.plumbline.interchange.archimate.ArchimateImporter;
import dev.plumbline.interchange.backstage.BackstageImporter;
import dev.plumbline.interchange.calm.CalmImporter;
import dev.plumbline.interchange.compose.ComposeImporter;
import dev.plumbline.interchange.kubernetes.KubernetesImporter;
import dev.plumbline.interchange.likec4.LikeC4Importer;
import dev.plumbline.interchange.threagile.ThreagileImporter;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sources with mistakes anywhere are read as far as that can be, or refused with a place; and what is read always
/// makes
/// a workspace without a problem.
final class MutatedSourcesTest {

    private static final int TRIES = 120;
    private static final List<String> PIECES = List.of(
            "", " ", "\n", ":", "-", "{", "}", "[", "]", "<", ">", "'", "\"", "#", "*", "&", "null", "0", "\t", "é");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("sources")
    void areReadOrRefusedWithAPlace(Importer importer, String fixture) throws IOException {
        Path original = Path.of("src/test/resources").resolve(fixture);
        String text = Files.readString(original);
        Path file = folder.resolve(String.valueOf(original.getFileName()));
        for (int seed = 0; seed < TRIES; seed++) {
            Files.writeString(file, mutated(text, new Random(seed)));
            check(importer, file, seed);
        }
    }

    private static void check(Importer importer, Path file, int seed) {
        try {
            Importer.Import read = importer.read(file, Progress.NONE);
            var texts = new WorkspaceWriter().texts(read.architecture());
            assertThat(new WorkspaceReader(ReadLimits.standard())
                            .read(Path.of("imported"), texts)
                            .problems())
                    .as("seed %d", seed)
                    .isEmpty();
        } catch (ImportException refused) {
            assertThat(refused.problem().place().file())
                    .as("seed %d", seed)
                    .isEqualTo(file.getFileName().toString());
        } catch (RuntimeException | StackOverflowError fault) {
            fail("seed " + seed, fault);
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            int start = random.nextInt(changed.length());
            int end = Math.min(changed.length(), start + random.nextInt(12));
            changed.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextInt(10) == 0 ? changed.substring(0, random.nextInt(changed.length())) : changed.toString();
    }

    private static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of(new KubernetesImporter(), "kubernetes/shop.yaml"),
                Arguments.of(new ComposeImporter(), "compose/compose.yaml"),
                Arguments.of(new ThreagileImporter(), "threagile/clinic.yaml"),
                Arguments.of(new BackstageImporter(), "backstage/catalog.yaml"),
                Arguments.of(new CalmImporter(), "calm/desk.json"),
                Arguments.of(new ArchimateImporter(), "archimate/library.archimate"),
                Arguments.of(new ArchimateImporter(), "archimate/library.xml"),
                Arguments.of(new LikeC4Importer(), "likec4/model.c4"));
    }
}
