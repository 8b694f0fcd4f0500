package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.Lens;
import dev.plumbline.views.SampleServices;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LensTest {

    private final SampleServices services = new SampleServices();
    private Workbench workbench;

    @BeforeEach
    void open() throws TimeoutException {
        workbench = Workbench.open(services);
        workbench.await(() -> workbench.robot.lookup("#open-levels").tryQuery().isPresent());
        workbench.await(() -> !"0 of 0"
                .equals(workbench.robot.lookup("#open-levels").queryLabeled().getText()));
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void keepsThePerspectiveWithTheView() throws TimeoutException {
        choose(Lens.LIFECYCLE);
        assertThat(workbench.robot.lookup("#overlay-picker").queryLabeled().getText())
                .isEqualTo("Overlay: lifecycle");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        saved(known -> known.views().containsKey("landscape"));
        assertThat(text()).contains("perspective: lifecycle");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> known.views().isEmpty());
    }

    @Test
    void showsTheLegendOfThePerspectiveAtAnyZoom() throws TimeoutException {
        choose(Lens.RISK);
        assertThat(isVisible("#legend-card")).isFalse();
        workbench.robot.push(KeyCode.I);
        workbench.await(() -> isVisible("#legend-card"));
        workbench.robot.push(KeyCode.I);
        workbench.await(() -> !isVisible("#legend-card"));
    }

    private void choose(Lens lens) throws TimeoutException {
        Workbench.fx(() -> {
            MenuButton picker = workbench.robot.lookup("#overlay-picker").query();
            picker.getItems().stream()
                    .filter(item -> lens.title().equals(item.getText()))
                    .forEach(item -> item.fire());
            workbench.canvas().requestFocus();
            return true;
        });
    }

    private boolean isVisible(String query) {
        return workbench.robot.lookup(query).query().isVisible();
    }

    private void saved(Predicate<Workspace> expected) throws TimeoutException {
        workbench.await(() -> expected.test(new WorkspaceReader(ReadLimits.standard()).read(services.folder())));
    }

    private String text() {
        try {
            return Files.readString(services.folder().resolve("views/landscape.yaml"));
        } catch (IOException missing) {
            return "";
        }
    }
}
