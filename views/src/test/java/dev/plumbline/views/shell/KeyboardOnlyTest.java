package dev.plumbline.views.shell;

import dev.plumbline.views.SampleScenarios;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.style.KeyboardPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The window for people who do not use a mouse, or do not see the screen.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardOnlyTest {

    private static final List<String> PANELS =
            List.of(".rail", "#model-tree", "#view-list", ".diagram-canvas", ".inspector", ".evidence");

    private final SoftAssertions softly = new SoftAssertions();
    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(new SampleServices(SampleScenarios.opened()));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @BeforeEach
    void begin() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
    }

    @Test
    void goesFromPanelToPanelAndBack() throws TimeoutException {
        for (int panel : new int[] {4, 5, 0, 1, 2, 3}) {
            workbench.robot.push(KeyCode.F6);
            workbench.await(() -> isIn(PANELS.get(panel)));
        }
        for (int panel : new int[] {2, 1, 0, 5, 4, 3}) {
            workbench.robot.push(KeyCode.SHIFT, KeyCode.F6);
            workbench.await(() -> isIn(PANELS.get(panel)));
        }
    }

    @Test
    void leavesOutAPanelThatIsHidden() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.I);
        workbench.await(() -> !workbench.isVisible(".inspector"));
        workbench.robot.push(KeyCode.F6);
        workbench.await(() -> isIn(".evidence"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.I);
        workbench.await(() -> workbench.isVisible(".inspector"));
    }

    private boolean isIn(String panel) {
        return KeyboardPlace.isWithin(workbench.robot.lookup(panel).query());
    }

    @Test
    void everythingThatTakesTheKeyboardHasAName() throws TimeoutException {
        workbench.select("orders");
        assertNamed("the window at first");
        int tabs = Workbench.fx(() -> tables().getTabs().size());
        for (int i = 0; i < tabs; i++) {
            int tab = i;
            String title = Workbench.fx(() -> {
                tables().getSelectionModel().select(tab);
                return tables().getTabs().get(tab).getText();
            });
            assertNamed("the tables, " + title);
        }
        run("view.source");
        workbench.await(() -> workbench.isVisible(".source-editor"));
        assertNamed("the text");
        run("view.source");
        run("view.timeline");
        assertNamed("the timeline");
        run("view.timeline");
        for (String layer : List.of("file.preferences", "help.keys", "view.search", "canvas.find")) {
            run(layer);
            assertNamed(layer);
            workbench.robot.push(KeyCode.ESCAPE);
        }
        run("simulation.edit");
        workbench.await(() -> workbench.isVisible("#scenario-editor"));
        assertNamed("the editor of scenarios");
        workbench.robot.push(KeyCode.ESCAPE);
        softly.assertAll();
    }

    private TabPane tables() {
        return workbench.robot.lookup("#evidence-tabs").query();
    }

    private void run(String command) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.run(command);
            workbench.controller.view().applyCss();
            workbench.controller.view().layout();
            return true;
        });
    }

    private void assertNamed(String screen) throws TimeoutException {
        List<String> nameless = Workbench.fx(() -> {
            List<String> found = new ArrayList<>();
            collect(workbench.controller.view(), found);
            return found;
        });
        softly.assertThat(nameless).as("what has no name in %s", screen).isEmpty();
    }

    private static void collect(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !isTold(node)) {
            nameless.add(node.toString());
        }
        // What a combo box or a slider is made of is told with it.
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private static boolean isTold(Node node) {
        return switch (node) {
            case ScrollBar bar -> true;
            case ScrollPane pane -> true;
            case TabPane tabs -> true;
            case Labeled labeled -> isSaid(labeled.getText()) || isSaid(labeled.getAccessibleText());
            case TextInputControl field -> isSaid(field.getAccessibleText()) || isSaid(field.getPromptText());
            default -> isSaid(node.getAccessibleText());
        };
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
