package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.SampleServices;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanvasEditingTest {

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
    void addsAnElementByTypingItsKindAndName() throws TimeoutException {
        press(KeyCode.SLASH);
        type("queue");
        press(KeyCode.ENTER);
        type("Returned parcels");
        press(KeyCode.ENTER);
        saved(known -> known.element("returned-parcels").isPresent());
        assertThat(changedLines()).isEqualTo(1);
        workbench.await(() -> workbench.outlined().equals(Set.of("returned-parcels")));
    }

    @Test
    void connectsOfferingOnlyRelationsThatMakeSense() throws TimeoutException {
        select("orders");
        press(KeyCode.C);
        type("catalogue database");
        press(KeyCode.ENTER);
        type("writes");
        press(KeyCode.ENTER);
        saved(known -> known.outgoing("orders").stream().anyMatch(CanvasEditingTest::writesToStore));
        assertThat(changedLines()).isEqualTo(1);
    }

    private static boolean writesToStore(Relation relation) {
        return relation.to().equals("catalogue-db") && relation.kind() == RelationKind.WRITES;
    }

    @Test
    void addsAConnectedElement() throws TimeoutException {
        select("orders");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        type("cache");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        type("Order cache");
        press(KeyCode.ENTER);
        saved(known -> known.element("order-cache").isPresent()
                && known.incoming("order-cache").size() == 1);
        assertThat(changedLines()).isEqualTo(2);
    }

    @Test
    void renamesInPlace() throws TimeoutException {
        select("orders");
        press(KeyCode.F2);
        workbench.await(() -> workbench.robot.lookup("#rename-field").tryQuery().isPresent());
        type("Order handling");
        press(KeyCode.ENTER);
        saved(known -> known.requireElement("orders").name().equals("Order handling"));
        assertThat(changedLines()).isEqualTo(1);
    }

    @Test
    void leavesTheNameAtEscape() throws TimeoutException {
        select("orders");
        press(KeyCode.F2);
        workbench.await(() -> workbench.robot.lookup("#rename-field").tryQuery().isPresent());
        type("Nonsense");
        press(KeyCode.ESCAPE);
        workbench.await(() -> workbench.robot.lookup("#rename-field").tryQuery().isEmpty());
        assertThat(read().requireElement("orders").name()).isEqualTo("Orders");
    }

    @Test
    void deletesFromTheModelAndUndoesToTheByte() throws TimeoutException {
        select("orders");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        saved(known -> known.element("orders").isEmpty());
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> known.element("orders").isPresent());
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void takesAnElementOutOfTheViewAndBringsItBack() throws TimeoutException {
        select("parcel");
        press(KeyCode.DELETE);
        saved(known -> texts().containsKey("views/landscape.yaml"));
        workbench.await(() -> workbench.outlined().isEmpty());
        assertThat(texts().get("views/landscape.yaml")).contains("parcel");
        assertThat(read().element("parcel")).isPresent();
        workbench.robot.push(KeyCode.SHIFT, KeyCode.H);
        saved(known -> !texts().getOrDefault("views/landscape.yaml", "").contains("parcel"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> texts().equals(before));
    }

    @Test
    void duplicatesTheSelection() throws TimeoutException {
        select("orders");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.D);
        saved(known -> known.element("orders-2").isPresent());
        assertThat(read().requireElement("orders-2").attributes())
                .isEqualTo(read().requireElement("orders").attributes());
        workbench.await(() -> workbench.outlined().equals(Set.of("orders-2")));
    }

    @Test
    void selectsAllAndByMarquee() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.outlined().size() > 5);
        press(KeyCode.ESCAPE);
        workbench.await(() -> workbench.outlined().isEmpty());
        drag(2, 2, 990, 600);
        workbench.await(() -> !workbench.outlined().isEmpty());
    }

    @Test
    void dropsAnElementIntoAContainer() throws TimeoutException {
        select("insight");
        Bounds container = handle();
        select("parcel");
        Bounds from = handle();
        drag(from.getCenterX(), from.getCenterY(), container.getCenterX(), container.getCenterY());
        saved(known -> "insight".equals(known.requireElement("parcel").parent()));
        assertThat(changedLines()).isEqualTo(1);
    }

    private Bounds handle() throws TimeoutException {
        workbench.await(() -> workbench.outlined().size() == 1);
        Node handle = workbench.robot.lookup(".element-handle").query();
        return Workbench.fx(handle::getBoundsInParent);
    }

    private void select(String id) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.controller.select(id);
            return true;
        });
        workbench.await(() -> workbench.outlined().equals(Set.of(id)));
    }

    private void press(KeyCode key) {
        workbench.robot.push(key);
    }

    private void type(String text) {
        workbench.robot.write(text);
    }

    private void drag(double fromX, double fromY, double toX, double toY) throws TimeoutException {
        mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY, true);
        mouse(MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2, (fromY + toY) / 2, false);
        mouse(MouseEvent.MOUSE_DRAGGED, toX, toY, false);
        mouse(MouseEvent.MOUSE_RELEASED, toX, toY, false);
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

    private void saved(Predicate<Architecture> expected) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> expected.test(read()));
    }

    private Architecture read() {
        return new WorkspaceReader(ReadLimits.standard())
                .read(services.folder())
                .architecture();
    }

    private Map<String, String> texts() {
        return new TreeMap<>(new WorkspaceReader(ReadLimits.standard()).texts(services.folder()));
    }

    private long changedLines() {
        return texts().entrySet().stream()
                .mapToLong(file -> {
                    java.util.List<String> old =
                            before.getOrDefault(file.getKey(), "").lines().toList();
                    return file.getValue()
                            .lines()
                            .filter(line -> !old.contains(line))
                            .count();
                })
                .sum();
    }
}
