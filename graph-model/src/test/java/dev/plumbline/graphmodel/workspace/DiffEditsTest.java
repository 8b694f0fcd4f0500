package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.graphmodel.RandomChanges;
import dev.plumbline.graphmodel.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a difference says is written into the files of the first architecture.
final class DiffEditsTest {

    private final WorkspaceReader reader = new WorkspaceReader(ReadLimits.standard());
    private final WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void writesADifferenceIntoTheFiles(long seed) throws ChangeConflictException, EditRefusedException {
        Workspace workspace =
                reader.read(Path.of("w"), new WorkspaceWriter().texts(RandomArchitecture.of(seed, 20, 25)));
        RandomChanges changes = new RandomChanges(seed);
        Architecture after = workspace.architecture();
        for (int i = 0; i < 15; i++) {
            after = after.apply(changes.next(after));
        }
        after = withScenario(after, seed);
        ArchitectureDiff diff = ArchitectureDiff.between(workspace.architecture(), after);
        Edited edited = editor.apply(workspace, new Change.Several("Take over", diff.changes()));
        assertThat(ArchitectureDiff.between(edited.after().architecture(), after)
                        .changes())
                .as("seed %d", seed)
                .isEmpty();
        assertThat(FileTexts.of(WorkspaceEditor.replay(edited.after(), TextEdit.inverse(edited.edits()))))
                .as("seed %d", seed)
                .isEqualTo(FileTexts.of(workspace));
    }

    private static Architecture withScenario(Architecture architecture, long seed) throws ChangeConflictException {
        Scenario before = architecture.scenarios().firstEntry().getValue();
        Architecture rest = architecture;
        for (Scenario scenario : architecture.scenarios().values()) {
            rest = rest.apply(new Change.RemoveScenario(scenario));
        }
        Scenario after = Scenario.of(before.id(), List.of())
                .withDescription("Another text: " + seed)
                .withRun(before.run().withSeed(seed + 5000));
        return rest.apply(new Change.AddScenario(after));
    }
}
