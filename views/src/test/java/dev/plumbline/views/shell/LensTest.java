package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.Lens;
import dev.plumbline.views.SampleServices;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LensTest {

    private final SharedWindow window = new SharedWindow();
    private SampleServices services;
    private Workbench workbench;

    @BeforeEach
    void begin() throws TimeoutException {
        services = new SampleServices();
        workbench = window.begin(services);
    }

    @AfterAll
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void keepsThePerspectiveWithTheView() throws TimeoutException {
        choose(Lens.LIFECYCLE);
        assertThat(workbench.robot.lookup("#overlay-picker").queryLabeled().getText())
                .isEqualTo("Overlay: lifecycle");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        saved(known -> known.views().containsKey("landscape"));
        assertThat(services.texts().getOrDefault("views/landscape.yaml", "")).contains("perspective: lifecycle");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> known.views().isEmpty());
    }

    @Test
    void isGoneInTheNextWorkspace() throws TimeoutException {
        String first = workbench.label("#overlay-picker");
        choose(Lens.LIFECYCLE);
        workbench.await(() -> !workbench.label("#overlay-picker").equals(first));
        Workbench.fx(() -> {
            workbench.robot.lookup("#tree-filter").queryTextInputControl().setText("pay");
            return true;
        });
        begin();
        assertThat(workbench.label("#overlay-picker")).isEqualTo(first);
        assertThat(workbench
                        .robot
                        .lookup("#tree-filter")
                        .queryTextInputControl()
                        .getText())
                .isEmpty();
    }

    @Test
    void showsTheLegendOfThePerspectiveAtAnyZoom() throws TimeoutException {
        choose(Lens.RISK);
        assertThat(workbench.isVisible("#legend-card")).isFalse();
        workbench.robot.push(KeyCode.I);
        workbench.await(() -> workbench.isVisible("#legend-card"));
        workbench.robot.push(KeyCode.I);
        workbench.await(() -> !workbench.isVisible("#legend-card"));
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

    private void saved(Predicate<Workspace> expected) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> expected.test(services.read()));
    }
}
