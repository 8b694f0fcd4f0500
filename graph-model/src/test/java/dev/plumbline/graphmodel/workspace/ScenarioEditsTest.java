package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ScenarioEditsTest {

    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    @Test
    void addsAScenarioAsAFileOfItsOwn() throws ChangeConflictException, EditRefusedException {
        Workspace workspace = read(Map.of());
        Scenario calm = scenario("calm");
        Edited added = editor.apply(workspace, new Change.AddScenario(calm));
        assertThat(added.edits()).extracting(TextEdit::file).containsExactly("scenarios/calm.yaml");
        assertThat(added.after().architecture().scenarios()).containsEntry("calm", calm);
        Edited removed = editor.apply(added.after(), new Change.RemoveScenario(calm));
        assertThat(removed.after().architecture().scenarios()).isEmpty();
        assertThat(removed.after().problems()).isEmpty();
    }

    @Test
    void writesBesideTheOtherScenariosUnderANameThatIsReadAndFree()
            throws ChangeConflictException, EditRefusedException {
        Workspace workspace = read(Map.of("what/if.yaml", "scenario: one\n", "what/two.yaml", "# taken\n"));
        assertThat(fileOf(workspace, "two")).isEqualTo("what/two-2.yaml");
        assertThat(fileOf(workspace, "a.layout")).isEqualTo("what/a.layout-2.yaml");
    }

    @Test
    void takesOneScenarioOutOfAFileOfSeveral() throws ChangeConflictException, EditRefusedException {
        Workspace workspace = read(Map.of("s.yaml", "scenario: one\nseed: 1\n---\n# keep\nscenario: two\nseed: 2\n"));
        Scenario one = workspace.architecture().scenarios().firstEntry().getValue();
        Workspace after =
                editor.apply(workspace, new Change.RemoveScenario(one)).after();
        assertThat(after.architecture().scenarios()).containsOnlyKeys("two");
        assertThat(after.problems()).isEmpty();
        assertThat(after.file("s.yaml").orElseThrow().text()).contains("# keep");
    }

    @Test
    void takesTheFileOfAScenarioThatStoodThereAlone() throws ChangeConflictException, EditRefusedException {
        Workspace workspace = read(Map.of("s.yaml", "---\nscenario: one\n# twice the load\nseed: 1 # lucky\n\n"));
        Edited removed = editor.apply(workspace, removal(workspace));
        assertThat(removed.after().file("s.yaml")).isEmpty();
        Workspace back = WorkspaceEditor.replay(removed.after(), TextEdit.inverse(removed.edits()));
        assertThat(back.architecture()).isEqualTo(workspace.architecture());
        assertThat(back.file("s.yaml").orElseThrow().text())
                .isEqualTo(workspace.file("s.yaml").orElseThrow().text());
    }

    @Test
    void leavesTheCommentsBesideAScenario() throws ChangeConflictException, EditRefusedException {
        Workspace workspace = read(Map.of("s.yaml", "# Sales\n\nscenario: one\nseed: 1\n# see the wiki\n"));
        Workspace after = editor.apply(workspace, removal(workspace)).after();
        assertThat(after.file("s.yaml").orElseThrow().text()).isEqualTo("# Sales\n\n# see the wiki\n");
        assertThat(after.problems()).isEmpty();
    }

    private static Change removal(Workspace workspace) {
        return new Change.RemoveScenario(
                workspace.architecture().scenarios().firstEntry().getValue());
    }

    private String fileOf(Workspace workspace, String id) throws ChangeConflictException, EditRefusedException {
        return editor.apply(workspace, new Change.AddScenario(scenario(id)))
                .edits()
                .getFirst()
                .file();
    }

    private static Scenario scenario(String id) {
        return Scenario.of(id, List.of());
    }

    private static Workspace read(Map<String, String> files) {
        Map<String, String> texts = new TreeMap<>(files);
        texts.put("plumbline.yaml", "plumbline: 1\nname: w\n");
        return new WorkspaceReader(ReadLimits.standard()).read(Path.of("w"), texts);
    }
}
