package dev.plumbline.graphmodel.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.ScenarioEdit;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.ScenarioEditor;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioStepsTest {

    private static final String TEXT = "# ours\nscenario: sale\nhorizon: 900s # long\nseed: 7\n";

    private final ScenarioEditor editor = new ScenarioEditor(ReadLimits.standard());
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder;

    private Draft draft;

    @BeforeEach
    void open() throws IOException {
        Path shop = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(shop.resolve("plumbline.yaml"), "plumbline: 1\nname: w\n");
        Files.writeString(Files.createDirectory(shop.resolve("scenarios")).resolve("sale.yaml"), TEXT);
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(shop);
        DraftFiles files = DraftFiles.open(shop, folder.resolve("state"));
        draft = Draft.of(workspace, new WorkspaceEditor(ReadLimits.standard()), files, () -> now);
    }

    @AfterEach
    void close() throws StoreException {
        draft.close();
    }

    @Test
    void editsOfAScenarioAreStepsLikeOthers() throws EditRefusedException, StoreException {
        carryOut(horizon(20));
        assertThat(text()).isEqualTo(TEXT.replace("900s", "20s"));
        assertThat(draft.nextUndo()).contains("Set the horizon of the scenario");
        draft.undo();
        assertThat(text()).isEqualTo(TEXT);
        draft.redo();
        assertThat(text()).isEqualTo(TEXT.replace("900s", "20s"));
        assertThat(draft.save().results()).hasSize(1);
        assertThat(draft.unsaved()).isEmpty();
    }

    @Test
    void turningAKnobOnAndOnIsOneStep() throws EditRefusedException {
        carryOut(horizon(20));
        now = now.plusMillis(300);
        carryOut(horizon(21));
        now = now.plusMillis(300);
        carryOut(new ScenarioEdit.ResetRun(ScenarioEdit.RunKey.SEED));
        draft.undo();
        assertThat(text()).isEqualTo(TEXT.replace("900s", "21s"));
        draft.undo();
        assertThat(text()).isEqualTo(TEXT);
        assertThat(draft.nextUndo()).isEmpty();
    }

    private static ScenarioEdit horizon(long seconds) {
        Scenario.Run run = Scenario.Run.standard().withHorizon(Duration.ofSeconds(seconds));
        return new ScenarioEdit.SetRun(ScenarioEdit.RunKey.HORIZON, run);
    }

    private void carryOut(ScenarioEdit edit) throws EditRefusedException {
        Plan plan = Plan.of(
                edit.title(),
                editor.apply(draft.workspace(), "sale", edit).edits(),
                edit.subject().map(subject -> "scenario sale " + subject));
        assertThat(draft.carryOut(plan)).isInstanceOf(EditResult.Done.class);
    }

    private String text() {
        return draft.workspace().file("scenarios/sale.yaml").orElseThrow().text();
    }
}
