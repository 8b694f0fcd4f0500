package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.BesideSample;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.settings.Autosave;
import dev.plumbline.views.settings.FixedSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.settings.StandardSettings;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutosaveTest {

    private final SampleServices services = new SampleServices();
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException {
        workbench = Workbench.open(new SavedByHand(services));
        workbench.await(() -> workbench.robot.lookup("#open-levels").tryQuery().isPresent());
        workbench.await(() -> !"0 of 0"
                .equals(workbench.robot.lookup("#open-levels").queryLabeled().getText()));
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void leavesTheFilesAloneUntilPeopleSave() throws TimeoutException {
        deleteOrders();
        workbench.await(() ->
                workbench.robot.lookup("#unsaved").queryLabeled().getText().endsWith("not saved"));
        workbench.await(() -> workbench.robot.lookup("#unsaved").query().isVisible());
        assertThat(isOnDisk("orders")).isTrue();
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> !isOnDisk("orders"));
        workbench.await(() -> !workbench.robot.lookup("#unsaved").query().isVisible());
    }

    @Test
    void offersWhatWasNotSavedWhenTheWorkspaceIsOpenedAgain() throws TimeoutException {
        deleteOrders();
        workbench.await(() -> workbench.robot.lookup("#unsaved").query().isVisible());
        workbench.close();
        assertThat(isOnDisk("orders")).isTrue();
        open();
        workbench.await(() ->
                workbench.robot.lookup("Restore unsaved changes").tryQuery().isPresent());
    }

    private void deleteOrders() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.controller.select("orders");
            return true;
        });
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
    }

    private boolean isOnDisk(String element) {
        return new WorkspaceReader(ReadLimits.standard())
                .read(services.folder())
                .architecture()
                .element(element)
                .isPresent();
    }

    private record SavedByHand(SampleServices sample) implements BesideSample {

        @Override
        public SettingsStore settings() {
            return new FixedSettings(Settings.STANDARD.with(StandardSettings.AUTOSAVE, Autosave.OFF));
        }
    }
}
