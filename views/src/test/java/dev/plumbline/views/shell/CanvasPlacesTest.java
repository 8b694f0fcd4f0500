package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.SampleServices;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanvasPlacesTest {

    private static final String LAYOUT = "views/landscape.layout.yaml";

    private final SampleServices services = new SampleServices();
    private Workbench workbench;
    private Map<String, String> before;

    @BeforeEach
    void open() throws TimeoutException {
        workbench = Workbench.open(services);
        workbench.await(() -> workbench.robot.lookup("#model-tree").tryQuery().isPresent());
        workbench.await(() -> !"0 of 0"
                .equals(workbench.robot.lookup("#open-levels").queryLabeled().getText()));
        before = texts();
    }

    @AfterEach
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void pinsAnElementWhereItIsDroppedAndTakesThatBack() throws TimeoutException {
        select("parcel");
        Bounds from = handle("parcel");
        drag(from, 70, 44);
        saved(() -> layout().contains("parcel: "));
        assertThat(layout())
                .startsWith("layout: landscape\nplaces:\n  parcel: ")
                .hasLineCount(3);
        assertThat(place("parcel").pinned()).isTrue();
        workbench.await(() -> Math.abs(handle("parcel").getMinX() - from.getMinX()) > 20);
        assertThat(workbench.robot.lookup(".pin-mark").queryAll()).hasSize(1);

        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);

        workbench.await(() -> handle("parcel").equals(from));
        saved(() -> texts().equals(before));
        assertThat(workbench.robot.lookup(".pin-mark").queryAll()).isEmpty();

        workbench.robot.push(KeyCode.CONTROL, KeyCode.Y);
        saved(() -> layout().contains("parcel: "));
    }

    @Test
    void movesAPinnedElementOnItsLineOnly() throws TimeoutException {
        select("insight");
        workbench.robot.push(KeyCode.RIGHT);
        saved(() -> layout().contains("insight: "));
        select("parcel");
        workbench.robot.push(KeyCode.DOWN);
        saved(() -> layout().contains("parcel: "));
        Place insight = place("insight");
        Place parcel = place("parcel");

        workbench.robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        workbench.robot.push(KeyCode.LEFT);

        saved(() -> place("parcel").y() == parcel.y() + 40 && place("parcel").x() == parcel.x() - 8);
        assertThat(place("insight")).isEqualTo(insight);
        assertThat(layout()).hasLineCount(4);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> texts().equals(before));
    }

    @Test
    void linesElementsUpAndGivesThemEqualGaps() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.outlined().size() > 3);
        run("arrange.distribute-down");
        saved(() -> layout().contains("pinned"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        saved(() -> workspace().layout("landscape").places().values().stream()
                        .map(Place::x)
                        .distinct()
                        .count()
                == 1);
        assertThat(new HashSet<>(workspace().layout("landscape").places().values().stream()
                        .map(Place::y)
                        .toList()))
                .hasSizeGreaterThan(2);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> texts().equals(before));
    }

    @Test
    void unpinsAndTidies() throws TimeoutException {
        select("parcel");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        saved(() -> layout().contains("parcel: "));
        Place pinned = place("parcel");
        run("arrange.unpin");
        saved(() -> place("parcel").equals(pinned.unpinned()));
        run("arrange.tidy-selection");
        saved(() -> !layout().contains("parcel: "));
        run("arrange.tidy-all");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> place("parcel").equals(pinned.unpinned()));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> place("parcel").equals(pinned));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> texts().equals(before));
    }

    @Test
    void keepsTheOthersWhereTheyAreWhenAnElementIsAdded() throws TimeoutException {
        select("orders");
        Bounds orders = handle("orders");
        run("model.duplicate");
        saved(() -> workspace().architecture().element("orders-2").isPresent());
        workbench.await(() -> workbench.outlined().equals(Set.of("orders-2")));
        select("orders");
        assertThat(handle("orders").getWidth()).isEqualTo(orders.getWidth());
        assertThat(handle("orders").getMinX() - orders.getMinX()).isBetween(-1.0, 1.0);
        assertThat(handle("orders").getMinY() - orders.getMinY()).isBetween(-1.0, 1.0);
    }

    @Test
    void walksThroughTheDiagramByKeyboard() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.TAB);
        workbench.await(() -> workbench.outlined().size() == 1);
        Set<Object> first = workbench.outlined();
        workbench.robot.push(KeyCode.TAB);
        workbench.await(() -> !workbench.outlined().equals(first));
        workbench.robot.push(KeyCode.SHIFT, KeyCode.TAB);
        workbench.await(() -> workbench.outlined().equals(first));
        workbench.robot.push(KeyCode.ALT, KeyCode.DOWN);
        workbench.await(() -> !workbench.outlined().equals(first));
    }

    private void run(String command) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.controller.commands().stream()
                    .filter(known -> known.id().equals(command))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return true;
        });
    }

    private Bounds handle(String id) throws TimeoutException {
        return Workbench.fx(() -> workbench.canvas().lookupAll(".element-handle").stream()
                .filter(node -> id.equals(node.getUserData()))
                .map(Node::getBoundsInParent)
                .findFirst()
                .orElseThrow());
    }

    private void select(String id) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.controller.select(id);
            workbench.canvas().requestFocus();
            return true;
        });
        workbench.await(() -> workbench.outlined().equals(Set.of(id)));
    }

    private void drag(Bounds from, double dx, double dy) throws TimeoutException {
        double x = from.getCenterX();
        double y = from.getCenterY();
        mouse(MouseEvent.MOUSE_PRESSED, x, y, true);
        mouse(MouseEvent.MOUSE_DRAGGED, x + dx / 2, y + dy / 2, false);
        mouse(MouseEvent.MOUSE_DRAGGED, x + dx, y + dy, false);
        mouse(MouseEvent.MOUSE_RELEASED, x + dx, y + dy, false);
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y, boolean still)
            throws TimeoutException {
        Workbench.fx(() -> {
            Node canvas = workbench.canvas();
            javafx.geometry.Point2D scene = canvas.localToScene(x, y);
            canvas.fireEvent(new MouseEvent(
                    type,
                    scene.getX(),
                    scene.getY(),
                    scene.getX(),
                    scene.getY(),
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    type != MouseEvent.MOUSE_RELEASED,
                    false,
                    false,
                    false,
                    false,
                    still,
                    new PickResult(canvas, scene.getX(), scene.getY())));
            return true;
        });
    }

    private void saved(Callable<Boolean> expected) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(expected);
    }

    private String layout() {
        return texts().getOrDefault(LAYOUT, "");
    }

    private Place place(String element) {
        return workspace().layout("landscape").place(element).orElseThrow();
    }

    private Workspace workspace() {
        return new WorkspaceReader(ReadLimits.standard()).read(services.folder());
    }

    private Map<String, String> texts() {
        return new TreeMap<>(new WorkspaceReader(ReadLimits.standard()).texts(services.folder()));
    }
}
