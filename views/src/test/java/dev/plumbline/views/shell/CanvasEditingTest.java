package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.views.SampleServices;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanvasEditingTest {

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
        workbench.select("orders");
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
        workbench.select("orders");
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
        beginToRename("orders");
        type("Order handling");
        press(KeyCode.ENTER);
        saved(known -> known.requireElement("orders").name().equals("Order handling"));
        assertThat(changedLines()).isEqualTo(1);
    }

    @Test
    void leavesTheNameAtEscape() throws TimeoutException {
        beginToRename("orders");
        type("Nonsense");
        press(KeyCode.ESCAPE);
        workbench.await(() -> workbench.robot.lookup("#rename-field").tryQuery().isEmpty());
        assertThat(services.read().architecture().requireElement("orders").name())
                .isEqualTo("Orders");
    }

    @Test
    void deletesFromTheModelAndUndoesToTheByte() throws TimeoutException {
        workbench.select("orders");
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        saved(known -> known.element("orders").isEmpty());
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> services.texts().equals(before));
    }

    @Test
    void takesAnElementOutOfTheViewAndBringsItBack() throws TimeoutException {
        workbench.robot.push(KeyCode.SHIFT, KeyCode.H);
        workbench.select("parcel");
        press(KeyCode.DELETE);
        saved(known -> services.texts().containsKey("views/landscape.yaml"));
        workbench.await(() -> workbench.outlined().isEmpty());
        assertThat(services.texts().get("views/landscape.yaml")).contains("parcel");
        assertThat(services.read().architecture().element("parcel")).isPresent();
        workbench.robot.push(KeyCode.SHIFT, KeyCode.H);
        saved(known ->
                !services.texts().getOrDefault("views/landscape.yaml", "").contains("parcel"));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> services.texts().equals(before));
    }

    @Test
    void takesTheOthersOutOfTheView() throws TimeoutException {
        workbench.select("orders");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        saved(known -> services.texts().containsKey("views/checkout.yaml"));
        assertThat(services.texts().get("views/checkout.yaml"))
                .contains("pay")
                .contains("cart")
                .doesNotContain("orders,")
                .doesNotContain("checkout,");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> services.texts().equals(before));
    }

    @Test
    void mendsWhatAFindingSays() throws TimeoutException {
        // Five findings under three headings.
        workbench.await(() -> checks().getItems().size() == 8);
        workbench.showFindings();
        Workbench.fx(() -> {
            checks().getSelectionModel().select(1);
            return true;
        });
        workbench.robot.push(KeyCode.ALT, KeyCode.ENTER);
        workbench.await(() -> workbench.isVisible(".notification"));
        assertThat(services.texts()).isEqualTo(before);
        Workbench.fx(() -> {
            checks().getSelectionModel().selectLast();
            return true;
        });
        workbench.robot.push(KeyCode.ALT, KeyCode.ENTER);
        saved(known ->
                known.requireElement("reports").get(ElementAttributes.OWNER).equals(Optional.of("insight")));
        assertThat(changedLines()).isEqualTo(1);
    }

    private ListView<?> checks() {
        return workbench.robot.lookup("#check-list").query();
    }

    @Test
    void duplicatesTheSelection() throws TimeoutException {
        workbench.select("orders");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.D);
        saved(known -> known.element("orders-2").isPresent());
        assertThat(services.read().architecture().requireElement("orders-2").attributes())
                .isEqualTo(
                        services.read().architecture().requireElement("orders").attributes());
        workbench.await(() -> workbench.outlined().equals(Set.of("orders-2")));
    }

    @Test
    void selectsAllAndByMarquee() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.outlined().size() > 5);
        press(KeyCode.ESCAPE);
        workbench.await(() -> workbench.outlined().isEmpty());
        workbench.mouse().drag(2, 2, 990, 600);
        workbench.await(() -> !workbench.outlined().isEmpty());
    }

    @Test
    void dropsAnElementIntoAContainer() throws TimeoutException {
        workbench.select("insight");
        Bounds container = handle();
        workbench.select("parcel");
        Bounds from = handle();
        workbench.mouse().drag(from.getCenterX(), from.getCenterY(), container.getCenterX(), container.getCenterY());
        saved(known -> "insight".equals(known.requireElement("parcel").parent()));
        assertThat(changedLines()).isEqualTo(1);
    }

    private void beginToRename(String id) throws TimeoutException {
        workbench.select(id);
        press(KeyCode.F2);
        workbench.await(() -> workbench
                .robot
                .lookup("#rename-field")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
    }

    private Bounds handle() throws TimeoutException {
        workbench.await(() -> workbench.outlined().size() == 1);
        Node handle = workbench.robot.lookup(".element-handle").query();
        return Workbench.fx(handle::getBoundsInParent);
    }

    private void press(KeyCode key) {
        workbench.robot.push(key);
    }

    private void type(String text) {
        workbench.robot.write(text);
    }

    private void saved(Predicate<Architecture> expected) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> expected.test(services.read().architecture()));
    }

    private long changedLines() {
        return services.texts().entrySet().stream()
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
