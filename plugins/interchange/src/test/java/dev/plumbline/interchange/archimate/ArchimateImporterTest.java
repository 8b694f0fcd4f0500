package dev.plumbline.interchange.archimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

final class ArchimateImporterTest {

    private static final String HEAD = "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"library.archimate, archi.txt", "library.xml, exchange.txt"})
    void readsTheLibraryExactly(String file, String golden) throws ImportException {
        Golden.check("archimate/" + golden, ImportText.of(read(Path.of("src/test/resources/archimate/" + file))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            com.archimatetool.testsupport/testdata/models/Archisurance.archimate,    120, 176, 17
            org.opengroup.archimate.xmlexchange.tests/testdata/Archisurance.archimate, 123, 177, 19
            org.opengroup.archimate.xmlexchange.tests/testdata/Sample1.xml,            2,   1,  0
            org.opengroup.archimate.xmlexchange.tests/testdata/bendpoint.test.xml,     2,   2,  1
            """)
    void findsAllOfRealModels(String file, int elements, int relations, int views) throws ImportException {
        Import read = read(SharedFiles.require("models/archi-archisurance/tests/" + file));
        assertThat(read.counts())
                .containsEntry("elements", elements)
                .containsEntry("relations", relations)
                .containsEntry("views", views);
        assertThat(read.architecture().elements()).hasSize(elements);
        long contained = read.architecture().elements().values().stream()
                .filter(element -> element.parent() != null)
                .count();
        assertThat(read.architecture().relations().size() + contained).isEqualTo(relations);
        assertThat(read.unresolved()).isEmpty();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsOlderNames() throws Exception {
        Import read = read(write("""
                <model xmlns="http://www.opengroup.org/xsd/archimate" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <elements>
                    <element identifier="a" xsi:type="InfrastructureService"><label>Mail</label></element>
                    <element identifier="b" xsi:type="BusinessProcess"><label>Answer</label></element>
                  </elements>
                  <relationships>
                    <relationship identifier="c" xsi:type="UsedByRelationship" source="a" target="b"/>
                  </relationships>
                  <views><view identifier="d"/></views>
                </model>
                """));
        assertThat(read.architecture().elements()).containsOnlyKeys("mail", "answer");
        assertThat(read.architecture().relations()).containsOnlyKeys("answer-mail");
        assertThat(read.counts()).containsEntry("views", 1);
    }

    @Test
    void refusesEntitiesThatGrowWithoutEnd() throws IOException {
        StringBuilder text = new StringBuilder("<!DOCTYPE model [<!ENTITY e0 \"xxxxxxxxxx\">");
        for (int level = 1; level < 10; level++) {
            text.append("<!ENTITY e" + level + " \"" + ("&e" + (level - 1) + ";").repeat(10) + "\">");
        }
        Problem problem = refusal(text + "]>" + HEAD + "<name>&e9;</name><elements/></model>");
        assertThat(problem.code()).isEqualTo("import.doctype");
        assertThat(problem.place().line()).isEqualTo(1);
    }

    @Test
    void neverReadsOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "open sesame");
        Problem problem = refusal("<!DOCTYPE model [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + HEAD
                + "<name>&x;</name><elements/></model>");
        assertThat(problem.code()).isEqualTo("import.doctype");
        assertThat(problem.toString()).doesNotContain("sesame");
        assertThat(refusal("<!DOCTYPE model SYSTEM \"" + secret.toUri() + "\">" + HEAD + "<elements/></model>")
                        .code())
                .isEqualTo("import.doctype");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <model><elements>             | import.parse
            <model><elements></model>     | import.parse
            <model><other/></model>       | import.parse
            <html/>                       | import.parse
            <model>&undefined;</model>    | import.parse
            just text                     | import.parse
            ``                            | import.parse
            """)
    void refusesWhatIsNoModel(String text, String code) throws IOException {
        Problem problem = refusal(text);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.what()).doesNotContain("\n");
    }

    @Test
    void refusesElementsThatNestWithoutEnd() throws IOException {
        assertThat(refusal("<a>".repeat(100_000)).code()).isEqualTo("import.too-deep");
    }

    @Test
    void readsElementsOfOddShapes() throws Exception {
        Import read = read(write(HEAD + """
                <elements><element/><element identifier="a"/><element identifier="a" xsi:type="Goal"/><other/></elements>
                <relationships><relationship/><relationship source="a" target="a" xsi:type="Composition"/></relationships>
                </model>
                """));
        assertThat(read.architecture().elements().keySet()).hasSize(2).allMatch(id -> id.matches("[a-z][a-z0-9-]*"));
        assertThat(read.problems()).extracting(Problem::code).containsExactly("import.duplicate");
    }

    private static Import read(Path source) throws ImportException {
        return new ArchimateImporter().read(source, Progress.NONE);
    }

    private Problem refusal(String text) throws IOException {
        Path file = write(text);
        ImportException refused = catchThrowableOfType(ImportException.class, () -> read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().place().file()).isEqualTo("model.xml");
        return refused.problem();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("model.xml"), text);
    }
}
