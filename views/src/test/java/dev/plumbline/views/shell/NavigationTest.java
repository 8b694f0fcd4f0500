package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.SampleServices;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people do to see more or less, in one window: none of it changes the model or a file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NavigationTest {

    private final SampleServices services = new SampleServices();
    private Workbench workbench;
    private Map<String, String> texts;
    private Architecture architecture;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(services);
        texts = services.texts();
        architecture = services.read().architecture();
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
        workbench.robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        if (!crumbs().equals("Landscape")) {
            workbench.robot.push(KeyCode.BACK_SPACE);
            workbench.await(() -> workbench.outlined().equals(Set.of("checkout")));
        }
        workbench.robot.push(KeyCode.ESCAPE).push(KeyCode.SHIFT, KeyCode.DIGIT1);
        workbench.await(() -> workbench.outlined().isEmpty() && !isDimmed());
    }

    @AfterEach
    void nothingChanged() {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(services.texts()).isEqualTo(texts);
        assertThat(services.read().architecture()).isEqualTo(architecture);
    }

    @Test
    void pansByWheelAndByTheMiddleButton() throws TimeoutException {
        Bounds before = handleOf("orders");
        workbench.mouse().wheel(new Point2D(300, 200), -30, -20, CanvasMouse.Held.NOTHING);
        assertMoved(before, -30, -20);
        workbench.mouse().wheel(new Point2D(300, 200), 0, 20, CanvasMouse.Held.SHIFT);
        assertMoved(before, -10, -20);
        workbench.mouse().dragWithMiddle(200, 200, 260, 250);
        assertMoved(before, 50, 30);
        workbench.robot.press(KeyCode.SPACE);
        workbench.mouse().drag(200, 200, 190, 180);
        workbench.robot.release(KeyCode.SPACE);
        assertMoved(before, 40, 10);
    }

    @Test
    void zoomsToTheActualSizeToTheWholeAndToTheSelection() throws TimeoutException {
        long whole = workbench.zoom();
        workbench.robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        workbench.await(() -> workbench.zoom() == 100);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        workbench.await(() -> workbench.zoom() < 100);
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DIGIT1);
        workbench.await(() -> workbench.zoom() == whole);
        workbench.select("orders");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DIGIT2);
        workbench.await(() -> workbench.zoom() > whole);
        Bounds shown = handle();
        Bounds canvas = Workbench.fx(() -> workbench.canvas().getLayoutBounds());
        assertThat(shown.getCenterX()).isCloseTo(canvas.getCenterX(), within(canvas.getWidth() / 4));
    }

    @Test
    void zoomsWhereTheFingersAre() throws TimeoutException {
        Bounds before = handleOf("orders");
        Point2D middle = new Point2D(before.getCenterX(), before.getCenterY());
        long zoom = workbench.zoom();
        workbench.mouse().pinch(middle, 1.5);
        workbench.await(() -> Math.abs(workbench.zoom() - zoom * 1.5) <= 1);
        Bounds after = handle();
        assertThat(after.getCenterX()).isCloseTo(middle.getX(), within(1.0));
        assertThat(after.getCenterY()).isCloseTo(middle.getY(), within(1.0));
    }

    @Test
    void walksUpAndDownTheNestingAndClosesAContainer() throws TimeoutException {
        workbench.select("orders");
        workbench.robot.push(KeyCode.OPEN_BRACKET);
        workbench.await(() -> workbench.outlined().equals(Set.of("checkout")));
        Bounds open = handle();
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
        workbench.await(() -> handle().getHeight() < open.getHeight() / 2);
        workbench.robot.push(KeyCode.CLOSE_BRACKET);
        assertThat(workbench.outlined()).as("nothing inside is shown").isEqualTo(Set.of("checkout"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
        workbench.await(() -> handle().getHeight() > open.getHeight() / 2);
        workbench.robot.push(KeyCode.CLOSE_BRACKET);
        workbench.await(
                () -> workbench.outlined().size() == 1 && !workbench.outlined().equals(Set.of("checkout")));
    }

    @Test
    void opensThePaletteByEachOfItsKeys() throws TimeoutException {
        for (KeyCode[] keys : List.of(
                new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P},
                new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A},
                new KeyCode[] {KeyCode.CONTROL, KeyCode.SLASH})) {
            workbench.robot.push(keys);
            workbench.await(() -> ">"
                    .equals(workbench
                            .robot
                            .lookup("#search-field")
                            .queryTextInputControl()
                            .getText()));
            workbench.robot.push(KeyCode.ESCAPE);
            workbench.await(() -> !workbench.isVisible("#search-field"));
        }
    }

    @Test
    void runsACommandByItsName() throws TimeoutException {
        boolean before = isVisible("#model-tree");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        workbench.await(() -> isVisible(".search-layer"));
        workbench.robot.write("model tree").push(KeyCode.ENTER);
        workbench.await(() -> isVisible("#model-tree") != before);
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        workbench.await(() -> isVisible("#model-tree") == before);
    }

    @Test
    void searchesAfterShiftWasPressedTwice() throws TimeoutException {
        workbench.robot.push(KeyCode.SHIFT).push(KeyCode.SHIFT);
        workbench.await(() -> isVisible(".search-layer"));
        workbench.robot.write("#pci").push(KeyCode.ENTER);
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
    }

    @Test
    void showsAndHidesThePanels() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.I);
        workbench.await(() -> !isVisible(".inspector-title") && !isVisible(".inspector"));
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        workbench.await(() -> !isVisible("#evidence-tabs"));
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        workbench.await(() -> isVisible("#evidence-tabs"));
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        workbench.await(() -> workbench.robot.lookup("#view-list").query().isFocused());
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> workbench.canvas().isFocused());
    }

    @Test
    void goesBackAndForwardThroughTheViews() throws TimeoutException {
        workbench.select("checkout");
        Bounds container = handle();
        workbench.mouse().click(container.getMinX() + 8, container.getMinY() + 8, 2);
        workbench.await(() -> crumbs().equals("Landscape Checkout"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.LEFT);
        workbench.await(() -> crumbs().equals("Landscape"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.RIGHT);
        workbench.await(() -> crumbs().equals("Landscape Checkout"));
        workbench.mouse().back();
        workbench.await(() -> crumbs().equals("Landscape"));
        workbench.mouse().forward();
        workbench.await(() -> crumbs().equals("Landscape Checkout"));
    }

    @Test
    void goesIntoAnElementAndOutAgainByKeyboard() throws TimeoutException {
        workbench.select("checkout");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        workbench.await(() -> crumbs().equals("Landscape Checkout"));
        workbench.robot.push(KeyCode.BACK_SPACE);
        workbench.await(() -> crumbs().equals("Landscape"));
        workbench.await(() -> workbench.outlined().equals(Set.of("checkout")));
    }

    @Test
    void selectsNothingMoreAfterEscapeWhileTheViewIsDrawn() throws TimeoutException {
        workbench.select("checkout");
        long outside = workbench.zoom();
        Bounds container = handle();
        workbench.mouse().click(container.getMinX() + 8, container.getMinY() + 8, 2);
        workbench.await(() -> workbench.zoom() != outside);
        long inside = workbench.zoom();
        Workbench.fx(() -> {
            workbench.run("canvas.drill-out");
            workbench.run("canvas.clear");
            return true;
        });
        workbench.await(() -> workbench.zoom() != inside);
        assertThat(workbench.outlined()).isEmpty();
    }

    @Test
    void movesTheScreenByTheMinimap() throws TimeoutException {
        while (!isVisible(".minimap")) {
            workbench.robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        }
        Bounds before = handleOf("orders");
        Workbench.fx(() -> {
            Node map = workbench.canvas().lookup(".minimap");
            map.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
            return true;
        });
        workbench.await(() -> !handle().equals(before));
        workbench.robot.push(KeyCode.M);
        workbench.await(() -> !isVisible(".minimap"));
        workbench.robot.push(KeyCode.M);
        workbench.await(() -> isVisible(".minimap"));
    }

    @Test
    void focusesOnOneSideAndReachesFurther() throws TimeoutException {
        workbench.select("orders");
        workbench.robot.push(KeyCode.U);
        workbench.await(this::isDimmed);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.E);
        workbench.await(() -> "2".equals(chosenDepth()));
        workbench.robot.push(KeyCode.DIGIT1);
        workbench.await(() -> "1".equals(chosenDepth()));
        workbench.robot.push(KeyCode.SHIFT, KeyCode.U);
        assertThat(isDimmed()).as("the other side is lit instead").isTrue();
        workbench.robot.push(KeyCode.SHIFT, KeyCode.U);
        workbench.await(() -> !isDimmed());
    }

    @Test
    void lightsThePathBetweenTwo() throws TimeoutException {
        workbench.select("pay");
        Bounds other = handleOf("orders");
        workbench.select("pay");
        workbench.mouse().shiftClick(other.getCenterX(), other.getCenterY());
        workbench.await(() -> workbench.outlined().equals(Set.of("orders", "pay")));
        for (KeyCode held : new KeyCode[] {KeyCode.SHIFT, KeyCode.ALT}) {
            workbench.robot.push(held, KeyCode.P);
            workbench.await(this::isDimmed);
            workbench.robot.push(KeyCode.ESCAPE);
            workbench.await(() -> !isDimmed());
        }
        workbench.robot.push(KeyCode.P);
        workbench.await(this::isDimmed);
    }

    @Test
    void goesThroughWhatIsWrong() throws TimeoutException {
        workbench.showFindings();
        workbench.robot.push(KeyCode.F8);
        workbench.await(() -> workbench.outlined().size() == 1);
        Set<Object> first = workbench.outlined();
        workbench.robot.push(KeyCode.F8);
        workbench.await(() -> !workbench.outlined().equals(first));
        workbench.robot.push(KeyCode.SHIFT, KeyCode.F8);
        workbench.await(() -> workbench.outlined().equals(first));
        assertThat(workbench
                        .robot
                        .lookup("#check-list")
                        .<ListView<?>>query()
                        .getSelectionModel()
                        .isEmpty())
                .isFalse();
    }

    @Test
    void copiesTheDiagramAsAPicture() throws TimeoutException {
        Workbench.fx(() -> {
            Clipboard.getSystemClipboard().clear();
            return true;
        });
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        workbench.await(() -> Clipboard.getSystemClipboard().hasImage());
        DataFormat svg = DataFormat.lookupMimeType("image/svg+xml");
        ByteBuffer bytes =
                Workbench.fx(() -> (ByteBuffer) Clipboard.getSystemClipboard().getContent(svg));
        assertThat(StandardCharsets.UTF_8.decode(bytes).toString())
                .startsWith("<")
                .contains("<svg", "Shop front")
                .endsWith("</svg>\n");
        assertThat(Workbench.fx(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isGreaterThan(100);
    }

    private void assertMoved(Bounds before, double x, double y) throws TimeoutException {
        workbench.await(() -> Math.abs(handle().getMinX() - before.getMinX() - x) < 2
                && Math.abs(handle().getMinY() - before.getMinY() - y) < 2);
    }

    private Bounds handleOf(String id) throws TimeoutException {
        workbench.select(id);
        return handle();
    }

    private Bounds handle() throws TimeoutException {
        return Workbench.fx(() -> workbench.canvas().lookupAll(".element-handle").stream()
                .filter(node -> node.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .findFirst()
                .orElseThrow()
                .getBoundsInParent());
    }

    private boolean isDimmed() throws TimeoutException {
        return Workbench.fx(
                () -> workbench.canvas().lookupAll("ImageView").stream().anyMatch(node -> node.getOpacity() < 0.5));
    }

    private String chosenDepth() {
        return workbench.robot.lookup(".depth-button").queryAllAs(javafx.scene.control.ToggleButton.class).stream()
                .filter(javafx.scene.control.ToggleButton::isSelected)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private String crumbs() {
        return String.join(
                " ",
                workbench.robot.lookup(".crumb").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList());
    }

    /// Whether it is on the screen: a minimap that shows the whole diagram is not.
    private boolean isVisible(String query) {
        return workbench.isVisible(query);
    }
}
