package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.RandomChanges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkspaceEditorTest {

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    static LongStream seeds() {
        return LongStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatEachChangeMeansAndUndoesItToTheByte(long seed) throws ChangeConflictException {
        Random random = new Random(seed);
        RandomChanges changes = new RandomChanges(seed);
        Workspace workspace = styled(changes.architecture(12, 14, 2), random, seed);
        int refused = 0;
        List<Edited> done = new ArrayList<>();
        Map<String, String> start = FileTexts.of(workspace);
        for (int i = 0; i < 40; i++) {
            Change change = changes.next(workspace.architecture());
            String why = "seed " + seed + ", step " + i + ", " + change;
            Architecture expected = workspace.architecture().apply(change);
            try {
                Edited edited = editor.apply(workspace, change);
                requireSound(edited.after(), expected, why);
                assertThat(FileTexts.of(WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()))))
                        .as(why)
                        .isEqualTo(FileTexts.of(workspace));
                done.add(edited);
                workspace = edited.after();
            } catch (EditRefusedException refusal) {
                refused++;
                assertThat(refusal.problem().code()).as(why + refusal.problem()).isIn("edit.inherited", "edit.shared");
            }
        }
        assertThat(refused).as("seed %d", seed).isLessThan(8);
        for (Edited edited : done.reversed()) {
            workspace = WorkspaceEditor.replay(workspace, TextEdit.inverse(edited.edits()));
        }
        assertThat(FileTexts.of(workspace)).as("seed %d", seed).isEqualTo(start);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesOneLineForOneScalar(long seed) throws ChangeConflictException {
        Random random = new Random(seed);
        RandomChanges changes = new RandomChanges(seed);
        Workspace workspace = styled(changes.architecture(12, 14, 2), random, seed);
        for (int i = 0; i < 40; i++) {
            Change change = changes.scalar(workspace.architecture());
            String why = "seed " + seed + ", step " + i + ", " + change;
            try {
                Edited edited = editor.apply(workspace, change);
                assertThat(edited.edits()).as(why).hasSizeLessThanOrEqualTo(1);
                for (TextEdit edit : edited.edits()) {
                    String before = FileTexts.of(workspace).getOrDefault(edit.file(), "");
                    String after = FileTexts.of(edited.after()).getOrDefault(edit.file(), "");
                    assertThat(FileTexts.changedLines(before, after)).as(why).isEqualTo(1);
                }
                requireSound(edited.after(), workspace.architecture().apply(change), why);
                workspace = edited.after();
            } catch (EditRefusedException refusal) {
                assertThat(refusal.problem().code()).as(why + refusal.problem()).isIn("edit.inherited", "edit.shared");
            }
        }
    }

    @Test
    void refusesAnEntryThatIsAnAlias() {
        Workspace workspace = read("elements:\n  a: &a {kind: service}\n  b: *a\n");
        assertThatThrownBy(() -> editor.apply(workspace, new Change.UpdateElement("b", "replicas", null, 3L)))
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("edit.alias"));
        assertThatThrownBy(() -> editor.apply(workspace, new Change.UpdateElement("a", "replicas", null, 3L)))
                .isInstanceOfSatisfying(
                        EditRefusedException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("edit.shared"));
    }

    private void requireSound(Workspace workspace, Architecture expected, String why) {
        assertThat(workspace.architecture()).as(why).isEqualTo(expected);
        Workspace fresh = reader.read(workspace.root(), FileTexts.of(workspace));
        assertThat(fresh.architecture()).as(why + FileTexts.of(workspace)).isEqualTo(expected);
        assertThat(workspace.problems()).as(why).isEqualTo(fresh.problems());
        for (String id : expected.elements().keySet()) {
            assertThat(workspace.index().element(id))
                    .as(why)
                    .isEqualTo(fresh.index().element(id));
        }
        for (String id : expected.relations().keySet()) {
            assertThat(workspace.index().relation(id))
                    .as(why)
                    .isEqualTo(fresh.index().relation(id));
        }
    }

    private Workspace styled(Architecture architecture, Random random, long seed) {
        Workspace workspace = reader.read(Path.of("styled"), StyledTexts.of(architecture, random));
        assertThat(workspace.problems())
                .as("seed " + seed + FileTexts.of(workspace))
                .isEmpty();
        return workspace;
    }

    private Workspace read(String text) {
        return reader.read(Path.of("small"), Map.of("plumbline.yaml", "plumbline: 1\nname: x\n" + text));
    }
}
