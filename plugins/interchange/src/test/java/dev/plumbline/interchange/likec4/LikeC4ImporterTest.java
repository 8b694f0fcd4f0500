package dev.plumbline.interchange.likec4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
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

final class LikeC4ImporterTest {

    private static final String BOUTIQUE = "models/likec4-boutique/examples/multi-project/boutique";

    @TempDir
    private Path folder;

    @Test
    void readsTheBakeryExactly() throws ImportException {
        Golden.check("likec4/bakery.txt", ImportText.of(read(Path.of("src/test/resources/likec4"))));
    }

    @Test
    void findsAllOfTheBoutique() throws ImportException {
        Import boutique = read(SharedFiles.require(BOUTIQUE));
        assertThat(boutique.counts())
                .containsEntry("elements", 23)
                .containsEntry("relations", 29)
                .containsEntry("views", 15)
                .containsEntry("flows", 2)
                .containsEntry("deployed", 30)
                .containsEntry("deployedRelations", 1);
        Architecture architecture = boutique.architecture();
        assertThat(architecture.name()).isEqualTo("Boutique");
        assertThat(architecture.elements()).hasSize(53);
        assertThat(architecture.relations()).hasSize(30);
        assertThat(boutique.unresolved()).isEmpty();
        assertThat(architecture.elements().values())
                .filteredOn(element -> element.kind() == ElementKind.INSTANCE)
                .hasSize(20);
        assertThat(kinds(architecture, ElementKind.PERSON)).isEqualTo(1);
        assertThat(kinds(architecture, ElementKind.SYSTEM)).isEqualTo(1);
        assertThat(kinds(architecture, ElementKind.EXTERNAL)).isEqualTo(2);
        assertThat(kinds(architecture, ElementKind.SERVICE)).isEqualTo(7);
        assertThat(kinds(architecture, ElementKind.CLIENT)).isEqualTo(1);
        assertThat(kinds(architecture, ElementKind.DATASTORE)).isEqualTo(1);
        assertThat(kinds(architecture, ElementKind.COMPONENT)).isEqualTo(7);
        assertThat(kinds(architecture, ElementKind.DATASET)).isEqualTo(3);
        assertThat(architecture.relations().values())
                .filteredOn(relation -> relation.attributes().toString().contains("kind=solid"))
                .hasSize(2);
        assertThat(boutique.problems()).extracting(Problem::code).containsOnly("import.step");
    }

    private static long kinds(Architecture architecture, ElementKind kind) {
        return architecture.elements().values().stream()
                .filter(element -> element.kind() == kind)
                .count();
    }

    @Test
    void findsWhoIsMeantByANameInTheInnermostBlock() throws Exception {
        Import read = read(write("""
                model {
                  a = system {
                    b = service { -> c  -> a.c  -> deep }
                    c = service { c = service  inner -> c }
                    inner = service { deep = service }
                  }
                  c = service
                }
                """));
        assertThat(read.architecture().relations().values())
                .extracting(relation -> relation.from() + " " + relation.to())
                .containsExactlyInAnyOrder("b a-c", "b a-c", "b deep", "inner c-c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            model { a = service 'x                     | project.c4:1:21
            model { a = service '''x'' }               | project.c4:1:21
            model { a = service /* x }                 | project.c4:1:21
            model { a = service                        | project.c4:1:20
            model { a = }                              | project.c4:1:13
            model { a -> }                             | project.c4:1:14
            model { -> a }                             | project.c4:1:9
            model { a b c }                            | project.c4:1:15
            model a                                    | project.c4:1:7
            modul { }                                  | project.c4:1:1
            model { a = service { metadata { x [1 }}}  | project.c4:1:42
            """)
    void tellsWhereASourceIsBroken(String text, String place) throws IOException {
        Problem problem = refusal(write(text));
        assertThat(problem.code()).isEqualTo("import.parse");
        assertThat(problem.place()).hasToString(place);
        assertThat(problem.remedy()).isNotBlank();
    }

    @Test
    void refusesBlocksThatNestWithoutEnd() throws IOException {
        assertThat(refusal(write("model " + "{ a = b ".repeat(100_000))).code()).isEqualTo("import.too-deep");
        assertThat(refusal(write("global " + "{".repeat(100_000))).code()).isEqualTo("import.too-deep");
    }

    @Test
    void leavesABrokenFileOfAFolderOut() throws Exception {
        Files.writeString(folder.resolve("a.c4"), "model { a = service }");
        Files.writeString(folder.resolve("b.likec4"), "model { b = service\n c -> }");
        Import read = read(folder);
        assertThat(read.architecture().elements().values())
                .extracting(Element::id)
                .containsExactly("a", "b");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.place()).hasToString("b.likec4:2:7");
        });
    }

    @Test
    void refusesASourceWithoutElements() throws IOException {
        assertThat(refusal(folder).code()).isEqualTo("import.parse");
        assertThat(refusal(write("")).code()).isEqualTo("import.parse");
        assertThat(refusal(write("views { view index { include * } }")).code()).isEqualTo("import.parse");
    }

    @Test
    void readsManyElements() throws Exception {
        StringBuilder text = new StringBuilder("model {\n");
        int count = 5_000;
        for (int index = 0; index < count; index++) {
            text.append(
                    "s" + index + " = service 'Service " + index + "' { -> s" + (index + 1) % count + " 'calls' }\n");
        }
        Import read = read(write(text + "}"));
        assertThat(read.architecture().elements()).hasSize(count);
        assertThat(read.architecture().relations()).hasSize(count);
    }

    private static Import read(Path source) throws ImportException {
        return new LikeC4Importer().read(source, Progress.NONE);
    }

    private static Problem refusal(Path source) {
        ImportException refused = catchThrowableOfType(ImportException.class, () -> read(source));
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("project.c4"), text);
    }
}
