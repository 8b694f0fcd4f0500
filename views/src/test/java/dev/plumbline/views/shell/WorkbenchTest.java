package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchTest {

    private Workbench workbench;
    private boolean hadKeyboardAtFirst;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.open();
        hadKeyboardAtFirst = Workbench.fx(() -> workbench.canvas().isFocused());
    }

    @BeforeEach
    void begin() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup("#tree-filter").queryTextInputControl().clear();
            workbench.canvas().requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE).push(KeyCode.SHIFT, KeyCode.DIGIT1);
        workbench.await(() -> workbench.outlined().isEmpty());
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void selectingInTheTreeSelectsOnTheCanvas() throws TimeoutException {
        selectInTree("orders");
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        assertThat(workbench.robot.lookup(".inspector-title").queryLabeled().getText())
                .isEqualTo("Orders");
    }

    @Test
    void selectingOnTheCanvasSelectsInTheTree() throws TimeoutException {
        selectInTree("orders");
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        Node handle = workbench.robot.lookup(".element-handle").query();
        double x = Workbench.fx(() -> handle.getBoundsInParent().getCenterX());
        double y = Workbench.fx(() -> handle.getBoundsInParent().getCenterY());
        workbench.mouse().click(4, 4, 1);
        workbench.await(() -> workbench.outlined().isEmpty());
        assertThat(selectedInTree()).isEmpty();
        workbench.mouse().click(x, y, 1);
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        assertThat(selectedInTree()).isEqualTo("orders");
    }

    @Test
    void zoomsAtTheCursor() throws TimeoutException {
        selectInTree("orders");
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        Node handle = workbench.robot.lookup(".element-handle").query();
        double x = Workbench.fx(() -> handle.getBoundsInParent().getCenterX());
        double y = Workbench.fx(() -> handle.getBoundsInParent().getCenterY());
        long before = workbench.zoom();
        for (int i = 0; i < 5; i++) {
            workbench.mouse().wheel(new Point2D(x, y), 0, 40, CanvasMouse.Held.CONTROL);
        }
        workbench.await(() -> workbench.zoom() > before * 2);
        assertThat(Workbench.fx(() -> handle.getBoundsInParent().getCenterX())).isCloseTo(x, within(4.0));
        assertThat(Workbench.fx(() -> handle.getBoundsInParent().getCenterY())).isCloseTo(y, within(4.0));
    }

    @Test
    void drillsInByDoubleClickAndOutByBackspace() throws TimeoutException {
        selectInTree("orders");
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        selectInTree("checkout");
        workbench.await(() -> workbench.outlined().equals(Set.of("checkout")));
        Node handle = workbench.robot.lookup(".element-handle").query();
        double x = Workbench.fx(() -> handle.getBoundsInParent().getMinX() + 8);
        double y = Workbench.fx(() -> handle.getBoundsInParent().getMinY() + 8);
        workbench.mouse().click(x, y, 1);
        workbench.mouse().click(x, y, 2);
        workbench.await(() -> crumbs().equals("Landscape Checkout"));
        press(KeyCode.BACK_SPACE);
        workbench.await(() -> crumbs().equals("Landscape"));
    }

    @Test
    void searchFindsAndRevealsByKeyboardAlone() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.K);
        workbench.await(() -> workbench.robot.lookup("#search-field").query().isFocused());
        workbench.robot.write("ranking mod");
        workbench.await(() -> {
            ListView<?> hits = workbench.robot.lookup("#search-hits").queryListView();
            return hits.getItems().size() >= 1;
        });
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> workbench.outlined().equals(Set.of("ranker")));
        assertThat(workbench.robot.lookup(".search-layer").query().isVisible()).isFalse();
    }

    @Test
    void plainKeysDoNothingWhilePeopleType() throws TimeoutException {
        boolean before = minimapChosen();
        workbench.robot.clickOn("#tree-filter").write("memf");
        assertThat(minimapChosen()).isEqualTo(before);
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
        press(KeyCode.M);
        assertThat(minimapChosen()).isEqualTo(!before);
    }

    @Test
    void filterLimitsTheTreeToWhatMatches() throws TimeoutException {
        workbench.robot.clickOn("#tree-filter").write("ranking");
        workbench.await(() -> tree().getExpandedItemCount() == 2);
        assertThat(tree().getTreeItem(1).getValue()).isEqualTo("ranker");
    }

    @Test
    void focusDimsEverythingButTheNeighbourhood() throws TimeoutException {
        selectInTree("pay");
        workbench.await(() -> workbench.outlined().equals(Set.of("pay")));
        Node picture = workbench.canvas().lookup("ImageView");
        press(KeyCode.F);
        workbench.await(
                () -> workbench.canvas().lookupAll("ImageView").stream().anyMatch(node -> node.getOpacity() < 0.5));
        press(KeyCode.ESCAPE);
        workbench.await(() -> picture == null || picture.getOpacity() == 1);
        assertThat(workbench.outlined()).containsExactly("pay");
        press(KeyCode.ESCAPE);
        workbench.await(() -> workbench.outlined().isEmpty());
    }

    @Test
    void opensWithTheKeyboardOnTheDiagramAndEscapeLeadsBackToIt() throws TimeoutException {
        assertThat(hadKeyboardAtFirst).isTrue();
        workbench.robot.clickOn("#tree-filter").push(KeyCode.ESCAPE);
        assertThat(Workbench.fx(() -> workbench.canvas().isFocused())).isTrue();
    }

    @Test
    void switchesBetweenLightAndDark() throws TimeoutException {
        boolean dark = isDark();
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        workbench.await(() -> isDark() != dark);
    }

    private boolean isDark() {
        return workbench.controller.view().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("dark"));
    }

    private boolean minimapChosen() {
        return workbench
                .robot
                .lookup(".canvas-bar .toggle-button")
                .queryAllAs(javafx.scene.control.ToggleButton.class)
                .stream()
                .filter(button -> "Minimap (M)".equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .isSelected();
    }

    private String crumbs() {
        return String.join(
                " ",
                workbench.robot.lookup(".crumb").queryAllAs(javafx.scene.control.Labeled.class).stream()
                        .map(javafx.scene.control.Labeled::getText)
                        .toList());
    }

    @SuppressWarnings("unchecked") // the tree holds elements
    private TreeView<String> tree() {
        return workbench.robot.lookup("#model-tree").queryAs(TreeView.class);
    }

    private String selectedInTree() throws TimeoutException {
        return Workbench.fx(() -> {
            var item = tree().getSelectionModel().getSelectedItem();
            return item == null ? "" : item.getValue();
        });
    }

    private void selectInTree(String id) throws TimeoutException {
        Workbench.fx(() -> {
            TreeView<String> tree = tree();
            for (int row = 0; row < tree.getExpandedItemCount(); row++) {
                if (tree.getTreeItem(row).getValue().equals(id)) {
                    tree.getSelectionModel().select(row);
                    return true;
                }
            }
            throw new AssertionError("The tree has no row for " + id);
        });
    }

    private void press(KeyCode code) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            Event.fireEvent(
                    workbench.canvas(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }
}
