package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.views.SampleServices;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanvasPlacesTest {

    private static final String LAYOUT = "views/landscape.layout.yaml";

    private final SharedWindow window = new SharedWindow();
    private SampleServices services;
    private Workbench workbench;
    private Map<String, String> before;

    @BeforeEach
    void begin() throws TimeoutException {
        services = new SampleServices();
        workbench = window.begin(services);
        before = services.texts();
    }

    @AfterAll
    void close() throws TimeoutException {
        window.close();
    }

    @Test
    void pinsAnElementWhereItIsDroppedAndTakesThatBack() throws TimeoutException {
        workbench.select("parcel");
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
        saved(() -> services.texts().equals(before));
        assertThat(workbench.robot.lookup(".pin-mark").queryAll()).isEmpty();

        workbench.robot.push(KeyCode.CONTROL, KeyCode.Y);
        saved(() -> layout().contains("parcel: "));
    }

    @Test
    void movesAPinnedElementOnItsLineOnly() throws TimeoutException {
        workbench.select("insight");
        workbench.robot.push(KeyCode.RIGHT);
        saved(() -> layout().contains("insight: "));
        workbench.select("parcel");
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
        saved(() -> services.texts().equals(before));
    }

    @Test
    void linesElementsUpAndGivesThemEqualGaps() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.outlined().size() > 3);
        run("arrange.distribute-down");
        saved(() -> layout().contains("pinned"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        saved(() -> services.read().layout("landscape").places().values().stream()
                        .map(Place::x)
                        .distinct()
                        .count()
                == 1);
        assertThat(new HashSet<>(services.read().layout("landscape").places().values().stream()
                        .map(Place::y)
                        .toList()))
                .hasSizeGreaterThan(2);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> services.texts().equals(before));
    }

    @Test
    void unpinsAndTidies() throws TimeoutException {
        workbench.select("parcel");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        saved(() -> layout().contains("parcel: "));
        Place pinned = place("parcel");
        run("arrange.unpin");
        saved(() -> placed("parcel").equals(Optional.of(pinned.unpinned())));
        run("arrange.tidy-selection");
        saved(() -> !layout().contains("parcel: "));
        run("arrange.tidy-all");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> placed("parcel").equals(Optional.of(pinned.unpinned())));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> placed("parcel").equals(Optional.of(pinned)));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(() -> services.texts().equals(before));
    }

    @Test
    void takesTidyingBackWhereNothingIsPinned() throws TimeoutException {
        for (int copy = 2; copy < 4; copy++) {
            workbench.select("orders");
            String made = "orders-" + copy;
            run("model.duplicate");
            saved(() -> services.read().architecture().element(made).isPresent());
            workbench.await(() -> workbench.outlined().equals(Set.of(made)));
        }
        Map<String, String> texts = services.texts();
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.outlined().contains("orders"));
        Map<Object, Bounds> untidy = handles();
        run("arrange.tidy-all");
        workbench.await(() -> !handles().equals(untidy));
        Map<Object, Bounds> tidy = handles();
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.await(() -> isAlike(handles(), untidy));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Y);
        workbench.await(() -> isAlike(handles(), tidy));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(services.texts()).isEqualTo(texts);
    }

    /// Where elements stand to each other, whatever the screen shows of the diagram.
    private static boolean isAlike(Map<Object, Bounds> some, Map<Object, Bounds> others) {
        if (!some.keySet().equals(others.keySet()) || !some.containsKey("orders")) {
            return false;
        }
        return some.keySet().stream().allMatch(id -> Math.abs(share(some, id) - share(others, id)) < 0.03);
    }

    /// How far an element is from the orders, as a part of the farthest.
    private static double share(Map<Object, Bounds> all, Object id) {
        double farthest = all.keySet().stream()
                .mapToDouble(other -> distance(all, other))
                .max()
                .orElseThrow();
        return distance(all, id) / farthest;
    }

    private static double distance(Map<Object, Bounds> all, Object id) {
        Bounds orders = all.get("orders");
        Bounds other = all.get(id);
        return Math.hypot(other.getCenterX() - orders.getCenterX(), other.getCenterY() - orders.getCenterY());
    }

    private Map<Object, Bounds> handles() throws TimeoutException {
        return Workbench.fx(() -> workbench.canvas().lookupAll(".element-handle").stream()
                .collect(Collectors.toMap(Node::getUserData, Node::getBoundsInParent)));
    }

    @Test
    void keepsTheOthersWhereTheyAreWhenAnElementIsAdded() throws TimeoutException {
        workbench.select("orders");
        Bounds orders = handle("orders");
        run("model.duplicate");
        saved(() -> services.read().architecture().element("orders-2").isPresent());
        workbench.await(() -> workbench.outlined().equals(Set.of("orders-2")));
        workbench.select("orders");
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
            workbench.run(command);
            return true;
        });
    }

    private void drag(Bounds from, double dx, double dy) throws TimeoutException {
        double x = from.getCenterX();
        double y = from.getCenterY();
        workbench.mouse().drag(x, y, x + dx, y + dy);
    }

    private Bounds handle(String id) throws TimeoutException {
        return Workbench.fx(() -> workbench.canvas().lookupAll(".element-handle").stream()
                .filter(node -> id.equals(node.getUserData()))
                .map(Node::getBoundsInParent)
                .findFirst()
                .orElseThrow());
    }

    private void saved(Callable<Boolean> expected) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(expected);
    }

    private String layout() {
        return services.texts().getOrDefault(LAYOUT, "");
    }

    private Place place(String element) {
        return placed(element).orElseThrow();
    }

    private Optional<Place> placed(String element) {
        return services.read().layout("landscape").place(element);
    }
}
