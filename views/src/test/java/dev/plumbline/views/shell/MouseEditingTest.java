package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.views.SampleServices;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people draw with the mouse alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MouseEditingTest {

    private static final Point2D BLANK = new Point2D(3, 3);

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
    void addsAnElementWhereNothingIsDoubleClicked() throws TimeoutException {
        workbench.mouse().click(BLANK.getX(), BLANK.getY(), 2);
        answer("queue");
        answer("Returned parcels");
        saved(known -> known.element("returned-parcels").isPresent());
    }

    @Test
    void connectsFromADotToAnElement() throws TimeoutException {
        // First, as it opens what it is in.
        workbench.select("orders");
        workbench.select("parcel");
        Bounds target = handle();
        workbench.select("orders");
        workbench.mouse().drag(dot(), center(target), CanvasMouse.Held.NOTHING);
        answer("call");
        saved(known -> known.outgoing("orders").stream().anyMatch(MouseEditingTest::callsParcel));
    }

    private static boolean callsParcel(Relation relation) {
        return relation.to().equals("parcel") && relation.kind() == RelationKind.CALLS;
    }

    @Test
    void addsAConnectedElementWhereADotIsDraggedToNothing() throws TimeoutException {
        workbench.select("orders");
        workbench.mouse().drag(dot(), BLANK, CanvasMouse.Held.NOTHING);
        answer("cache");
        workbench.robot.push(KeyCode.ENTER);
        answer("Order cache");
        saved(known -> known.element("order-cache").isPresent()
                && known.incoming("order-cache").size() == 1);
    }

    @Test
    void putsACopyWhereItIsDroppedWithAltHeld() throws TimeoutException {
        workbench.select("parcel");
        Bounds from = handle();
        Point2D there = center(from).add(90, 60);
        workbench.mouse().drag(center(from), there, CanvasMouse.Held.ALT);
        saved(known -> known.element("parcel-2").isPresent());
        workbench.await(() -> workbench.outlined().equals(Set.of("parcel-2")));
        assertThat(services.read().layout("landscape").place("parcel-2").filter(Place::pinned))
                .isPresent();
        assertThat(services.read().layout("landscape").place("parcel")).isEmpty();
        Bounds copy = handle();
        assertThat(copy.getCenterX()).isCloseTo(there.getX(), within(12.0));
        assertThat(copy.getCenterY()).isCloseTo(there.getY(), within(12.0));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> known.element("parcel-2").isEmpty());
        assertThat(services.texts().keySet()).noneMatch(file -> file.endsWith(".layout.yaml"));
    }

    @Test
    void drawsWhatIsDraggedIntoLineWithANeighbourUnlessControlIsHeld() throws TimeoutException {
        Map<String, Bounds> all = handles();
        String moved = inLine(all);
        Bounds from = all.get(moved);
        Point2D nearly = center(from).add(4, 9);
        workbench.select(moved);
        workbench.mouse().drag(center(from), nearly, CanvasMouse.Held.NOTHING);
        saved(known -> services.read().layout("landscape").place(moved).isPresent());
        workbench.await(() -> Math.abs(shown(moved).getMinX() - from.getMinX()) < 1);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> services.read().layout("landscape").place(moved).isEmpty());
        workbench.await(() -> Math.abs(shown(moved).getMinX() - from.getMinX()) < 1
                && Math.abs(shown(moved).getMinY() - from.getMinY()) < 1);
        workbench.select(moved);
        workbench.mouse().drag(center(from), nearly, CanvasMouse.Held.CONTROL);
        workbench.await(() -> shown(moved).getMinX() - from.getMinX() > 2);
    }

    /// An element whose left edge is in line with that of another.
    private static String inLine(Map<String, Bounds> all) {
        return all.keySet().stream()
                .filter(id -> all.values().stream()
                                .filter(other ->
                                        Math.abs(other.getMinX() - all.get(id).getMinX()) < 0.01)
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
    }

    private Bounds shown(String id) {
        return workbench.canvas().lookupAll(".element-handle").stream()
                .filter(node -> id.equals(node.getUserData()))
                .findFirst()
                .orElseThrow()
                .getBoundsInParent();
    }

    private Map<String, Bounds> handles() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.outlined().size() > 3);
        return Workbench.fx(() -> workbench.canvas().lookupAll(".element-handle").stream()
                .collect(Collectors.toMap(
                        node -> String.valueOf(node.getUserData()),
                        Node::getBoundsInParent,
                        (a, b) -> a,
                        TreeMap::new)));
    }

    /// The dot at the right of what is selected.
    private Point2D dot() throws TimeoutException {
        return Workbench.fx(() -> {
            workbench.canvas().getScene().getRoot().layout();
            Node dot = workbench.canvas().lookup(".connect-dot");
            return center(dot.getBoundsInParent());
        });
    }

    private static Point2D center(Bounds bounds) {
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Bounds handle() throws TimeoutException {
        workbench.await(() -> workbench.outlined().size() == 1);
        Node handle = workbench.robot.lookup(".element-handle").query();
        return Workbench.fx(handle::getBoundsInParent);
    }

    private void answer(String text) throws TimeoutException {
        workbench.await(() ->
                Workbench.takesKeys(workbench.robot.lookup("#search-field").query()));
        workbench.robot.write(text).push(KeyCode.ENTER);
    }

    private void saved(Predicate<Architecture> expected) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> expected.test(services.read().architecture()));
    }
}
