package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RulePackFilesTest {

    private static final String MODEL = "plumbline: 1\nelements:\n  a: {kind: service}\n";
    private static final String PACK = "- id: OWN-1\n  when: e.id == 'a'\nelements: nonsense";

    private static Workspace read(String path, String text) {
        return new WorkspaceReader(ReadLimits.standard())
                .read(Path.of("w"), Map.of(WorkspaceReader.MAIN_FILE, MODEL, path, text));
    }

    @Test
    void areNeitherReadAsModelNorWarnedOf() {
        Workspace workspace = read("rules/own.yaml", PACK);

        assertThat(workspace.problems()).isEmpty();
        assertThat(workspace.architecture().elements()).containsOnlyKeys("a");
        assertThat(workspace.file("rules/own.yaml")).map(WorkspaceFile::text).contains(PACK);
    }

    @Test
    void areOnlyThoseInTheFolderOfRules() {
        assertThat(WorkspaceReader.isRulePack("rules/own.yaml")).isTrue();
        assertThat(WorkspaceReader.isRulePack("rules/team/own.yml")).isTrue();
        assertThat(WorkspaceReader.isRulePack("rules/notes.md")).isFalse();
        assertThat(WorkspaceReader.isRulePack("rules.yaml")).isFalse();
        assertThat(WorkspaceReader.isRulePack("parts/rules/own.yaml")).isFalse();
        assertThat(read("parts/rules/own.yaml", PACK).problems()).isNotEmpty();
    }

    @Test
    void changeNothingOfTheModelWhenTheyChange() {
        Workspace before = read("rules/own.yaml", PACK);

        Workspace after = before.withText("rules/own.yaml", "[");

        assertThat(after.architecture()).isSameAs(before.architecture());
        assertThat(after.problems()).isEmpty();
        assertThat(after.without("rules/own.yaml").architecture()).isSameAs(before.architecture());
    }

    @Test
    void stayAsTheyAreWhenAnElementIsRenamed() throws Exception {
        Workspace before = read("rules/own.yaml", "elements: {a: {kind: service}}\n");

        WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());
        Workspace after =
                editor.apply(before, editor.renaming(before, "a", "b")).after();

        assertThat(after.architecture().elements()).containsOnlyKeys("b");
        assertThat(after.file("rules/own.yaml")).map(WorkspaceFile::text).contains("elements: {a: {kind: service}}\n");
    }
}
