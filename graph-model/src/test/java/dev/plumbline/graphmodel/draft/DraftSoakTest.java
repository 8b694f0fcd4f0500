package dev.plumbline.graphmodel.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.RandomChanges;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long day of editing, in the profile `soak`.
@Tag("soak")
final class DraftSoakTest {

    private static final int EDITS = 10_000;
    private static final int SAVED_EVERY = 250;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void undoesTenThousandEditsToTheByte() throws Exception {
        RandomChanges changes = new RandomChanges(41);
        Path workspace = folder.resolve("workspace");
        new WorkspaceWriter().write(workspace, changes.architecture(150, 220, 6));
        SortedMap<String, String> start = files(workspace);
        try (Draft draft = open(workspace)) {
            int done = 0;
            for (int edit = 1; done < EDITS; edit++) {
                now = now.plusSeconds(5);
                Plan plan = Plan.of(changes.next(draft.workspace().architecture()));
                if (draft.carryOut(plan) instanceof EditResult.Done) {
                    done++;
                }
                if (edit % SAVED_EVERY == 0) {
                    draft.save();
                    assertThat(new WorkspaceReader(ReadLimits.standard())
                                    .read(workspace)
                                    .architecture())
                            .as("what is on disk after %d edits", edit)
                            .isEqualTo(draft.workspace().architecture());
                }
            }
            int undone = 0;
            while (draft.undo() instanceof EditResult.Done) {
                undone++;
            }
            assertThat(undone).isEqualTo(done);
            draft.save();
        }
        assertThat(files(workspace)).isEqualTo(start);
    }

    private Draft open(Path workspace) {
        InstantSource clock = () -> now;
        return Draft.of(
                new WorkspaceReader(ReadLimits.standard()).read(workspace),
                new WorkspaceEditor(ReadLimits.standard()),
                DraftFiles.open(workspace, folder.resolve("state")),
                clock);
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return texts;
    }
}
