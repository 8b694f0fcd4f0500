package dev.plumbline.views.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangePreviewTest {

    @Test
    void tellsOfUnsavedChangesFromTheTopOfEachFile() {
        Recovery recovery = new Recovery(
                List.of(
                        new Recovery.RecoveredFile(
                                "a.yaml", Optional.of("one: 1\ntwo: 2\nthree: 3\n"), "one: 11\ntwo: 2\nthree: 33\n"),
                        new Recovery.RecoveredFile("new.yaml", Optional.empty(), "four: 4\n")),
                List.of("Set one", "Add four"),
                false);

        assertThat(ChangePreview.of(recovery).places())
                .containsExactly(
                        new ChangePreview.Place("a.yaml", 1, "one: 1", "one: 11"),
                        new ChangePreview.Place("a.yaml", 3, "three: 3", "three: 33"),
                        new ChangePreview.Place("new.yaml", 1, "", "four: 4"));
    }

    @Test
    void tellsWhatIsGone() {
        Recovery recovery = new Recovery(
                List.of(new Recovery.RecoveredFile("a.yaml", Optional.of("one: 1\ntwo: 2\n"), "one: 1\n")),
                List.of("Remove two"),
                false);

        assertThat(ChangePreview.of(recovery).places()).singleElement().satisfies(place -> {
            assertThat(place.before()).isEqualTo("two: 2");
            assertThat(place.after()).isEmpty();
        });
    }

    @Test
    void tellsOnlyTheLineThatGoesOrComes() {
        String both = "list:\n  - {id: a}\n  - {id: b}\n  - {id: c}\n";
        String fewer = "list:\n  - {id: a}\n  - {id: c}\n";
        Workspace with = workspace(both);
        Workspace without = workspace(fewer);

        assertThat(ChangePreview.of("gone", with, List.of(new TextEdit("a.yaml", 20, "- {id: b}\n  ", "")))
                        .places())
                .containsExactly(new ChangePreview.Place("a.yaml", 3, "- {id: b}", ""));
        assertThat(ChangePreview.of("new", without, List.of(new TextEdit("a.yaml", 17, "", "\n  - {id: b}")))
                        .places())
                .containsExactly(new ChangePreview.Place("a.yaml", 3, "", "- {id: b}"));
    }

    private static Workspace workspace(String text) {
        return new WorkspaceReader(ReadLimits.standard()).read(Path.of("w"), Map.of("a.yaml", text));
    }
}
