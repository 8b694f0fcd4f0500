package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmptiedSectionsTest {

    private static final String HEAD = "plumbline: 1\nname: x\n";

    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    elements:\\n  a: {kind: service}\\n,                          ""
                    elements:\\n  a: {kind: service} # gone too\\n,              ""
                    elements:\\n\\n  a:\\n    kind: service,                      ""
                    elements:\\n  a: {kind: service}\\n\\n# Flows\\nflows: {}\\n,  "# Flows\\nflows: {}\\n"
                    elements:\\n  a: {kind: service}\\nflows: {}\\n,             "flows: {}\\n"
                    elements: {a: {kind: service}}\\n,                           ""
                    "elements: {\\n  a: {kind: service},\\n}\\n",              ""
                    """)
    void takesTheKeyOfTheLastEntry(String section, String left) throws Exception {
        String before = HEAD + section.replace("\\n", "\n");
        Edited edited = remove(before);
        assertThat(edited.after().file("plumbline.yaml").orElseThrow().text())
                .isEqualTo(HEAD + left.replace("\\n", "\n"));
        FreshReading.requireSame(edited.after(), before);
        Workspace back = WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()));
        assertThat(back.file("plumbline.yaml").orElseThrow().text()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elements: # all\n  a: {kind: service}\n",
                "elements:\n  # the first\n  a: {kind: service}\n",
                "elements:\n  a: {kind: service}\n  # more to come\n",
                "elements:\n  a: {kind: service}\n# b: {kind: service}\n",
                "elements: {a: {kind: service}} # all\n",
                "elements: {\n  # the first\n  a: {kind: service}}\n"
            })
    void keepsTheKeyWhereACommentStands(String section) throws Exception {
        Edited edited = remove(HEAD + section);
        assertThat(edited.after().file("plumbline.yaml").orElseThrow().text()).contains("elements:", "#");
        FreshReading.requireSame(edited.after(), section);
    }

    @Test
    void keepsTheTextBeforeTheSection() throws Exception {
        String before = HEAD + "relations: []\nflows:\ndescription: |+\n  text\n\n";
        Edited edited = remove(before + "elements:\n  a: {kind: service}\n\n\n");
        assertThat(edited.after().file("plumbline.yaml").orElseThrow().text()).isEqualTo(before);
        FreshReading.requireSame(edited.after(), before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elements:\n  a: {kind: service}\n", "---\nelements: {a: {kind: service}}"})
    void takesAFileInWhichNothingIsLeft(String text) throws Exception {
        Edited edited = remove(Map.of("plumbline.yaml", HEAD, "more/a.yaml", text));
        assertThat(edited.after().file("more/a.yaml")).isEmpty();
        FreshReading.requireSame(edited.after(), text);
        Workspace back = WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()));
        assertThat(back.file("more/a.yaml").map(WorkspaceFile::text)).isEqualTo(Optional.of(text));
    }

    @Test
    void keepsAFileWithComments() throws Exception {
        String text = "# Ask the web team\nelements:\n  a: {kind: service}\n";
        Edited edited = remove(Map.of("plumbline.yaml", HEAD, "more/a.yaml", text));
        assertThat(edited.after().file("more/a.yaml").orElseThrow().text()).isEqualTo("# Ask the web team\n");
        FreshReading.requireSame(edited.after(), text);
    }

    @Test
    void keepsTheMainFile() throws Exception {
        Edited edited = remove("elements:\n  a: {kind: service}\n");
        assertThat(edited.after().file("plumbline.yaml")).isPresent();
    }

    private Edited remove(String text) throws Exception {
        return remove(Map.of("plumbline.yaml", text));
    }

    private Edited remove(Map<String, String> texts) throws Exception {
        Workspace workspace = FreshReading.of(texts);
        return editor.apply(
                workspace, new Change.RemoveElement(workspace.architecture().requireElement("a")));
    }
}
