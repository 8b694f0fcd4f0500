package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.views.FolderServices;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceDeskTest {

    private static final String SHOP = """
            # what we sell
            elements:
              web: {kind: client, name: Web shop}   # the front
              orders:
                kind: service
                name: Orders
                replicas: 2
              pay: {kind: service, name: 'Payments'}
            """;
    private static final String RELATIONS = """
            relations:
              - {id: web-orders, from: web, to: orders, kind: calls}
              - {id: orders-pay, from: orders, to: pay, kind: calls}
            """;

    private final SharedWindow window = new SharedWindow();
    private FolderServices services;
    private Workbench workbench;

    @BeforeEach
    void begin() throws TimeoutException {
        services = FolderServices.of(
                Map.of("plumbline.yaml", "plumbline: 1\nname: Shop\n", "shop.yaml", SHOP, "relations.yaml", RELATIONS));
        workbench = window.begin(services);
    }

    @AfterAll
    void close() throws TimeoutException {
        window.close();
    }

    /// A window that can be closed and opened again; the one that is shared gives its place to it.
    private void openWindow(String element) throws TimeoutException {
        window.close();
        workbench = Workbench.open(services);
        workbench.await(() -> treeShows(element));
        workbench.await(() -> workbench.zoom() != 100
                || !workbench.canvas().lookupAll(".minimap").isEmpty());
    }

    @Test
    void goesFromAnElementToItsLineAndBack() throws TimeoutException {
        select("orders");
        push(KeyCode.F4);
        workbench.await(this::isEditorFocused);
        assertThat(place()).isEqualTo("Line 4, column 3");
        goTo("8:6");
        push(KeyCode.F4);
        workbench.await(() -> workbench.outlined().equals(Set.of("pay")));
        assertThat(Workbench.fx(() -> workbench.canvas().isFocused())).isTrue();
    }

    @Test
    void goesToTheFileOfARelation() throws TimeoutException {
        select("orders-pay");
        push(KeyCode.F4);
        workbench.await(this::isEditorFocused);
        assertThat(place()).isEqualTo("Line 3, column 5");
    }

    @Test
    void goesToTheLineOfWhatIsClickedWithControl() throws TimeoutException {
        select("orders");
        workbench.await(() -> workbench.outlined().equals(Set.of("orders")));
        Node handle = workbench.robot.lookup(".element-handle").query();
        Bounds place = Workbench.fx(handle::getBoundsInParent);
        workbench.mouse().controlClick(place.getCenterX(), place.getCenterY());
        workbench.await(this::isEditorFocused);
        assertThat(place()).isEqualTo("Line 4, column 3");
    }

    @Test
    void typingRenamesAnElementInThePictureAndInTheModel() throws TimeoutException {
        openSource();
        goTo("6:11");
        workbench.robot.write("All o").push(KeyCode.DELETE);
        workbench.await(() -> treeShows("All orders"));
        workbench.await(() -> services.text("shop.yaml").equals(SHOP.replace("Orders", "All orders")));
        assertThat(Workbench.fx(this::isEditorFocused)).isTrue();
        push(KeyCode.CONTROL, KeyCode.Z);
        workbench.await(() -> treeShows("Orders"));
        workbench.await(() -> services.text("shop.yaml").equals(SHOP));
    }

    @Test
    void lettersTypedIntoTheTextRunNoCommands() throws TimeoutException {
        openSource();
        goTo("1:15");
        workbench.robot.write(" m1fc");
        push(KeyCode.CONTROL, KeyCode.D);
        push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> services.text("shop.yaml").equals(SHOP.replace("we sell", "we sell m1fc")));
        assertThat(workbench.canvas().lookupAll(".minimap")).isNotEmpty();
        assertThat(Workbench.fx(this::isEditorFocused)).isTrue();
    }

    @Test
    void editingThePictureChangesOnlyItsTokensAndKeepsTheCaret() throws TimeoutException {
        openSource();
        goTo("7:5");
        Workbench.fx(() -> {
            workbench.controller.editing().change(new Change.UpdateElement("web", "name", "Web shop", "Front"));
            return true;
        });
        push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> services.text("shop.yaml").equals(SHOP.replace("Web shop", "Front")));
        assertThat(place()).isEqualTo("Line 7, column 5");
        workbench.robot.write("#");
        push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> services.text("shop.yaml")
                .equals(SHOP.replace("Web shop", "Front").replace("replicas", "#replicas")));
    }

    @Test
    void aLineThatCannotBeReadLeavesThePictureAsItWas() throws TimeoutException {
        openSource();
        goTo("5:5");
        workbench.robot.write("}");
        workbench.await(() -> workbench.isVisible("#outdated-note"));
        push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> services.text("shop.yaml").contains("    }kind"));
        assertThat(Workbench.fx(() -> treeShows("Orders") && treeShows("Payments")))
                .isTrue();
        push(KeyCode.BACK_SPACE);
        workbench.await(() -> !workbench.isVisible("#outdated-note"));
        push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> services.text("shop.yaml").equals(SHOP));
    }

    @Test
    void mergesWhatBothSidesChanged() throws TimeoutException, IOException {
        openSource();
        goTo("6:11");
        String theirs = SHOP.replace("name: Orders", "name: Their orders").replace("# what", "# all that");
        Workbench.fx(() -> {
            workbench.controller.editing().change(new Change.UpdateElement("orders", "name", "Orders", "My orders"));
            Files.writeString(services.folder().resolve("shop.yaml"), theirs);
            return true;
        });
        workbench.await(() -> shows("Merge…"));
        fire("Merge…");
        workbench.await(() -> shows("Both"));
        assertThat(services.text("shop.yaml")).isEqualTo(theirs);
        fire("Keep mine at place 1");
        fire("Use this result");
        String merged = theirs.replace("Their orders", "My orders");
        workbench.await(() -> services.text("shop.yaml").equals(merged));
        assertThat(Workbench.fx(() -> treeShows("My orders") && !shows("Merge…")))
                .isTrue();
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> services.text("shop.yaml").equals(SHOP.replace("name: Orders", "name: My orders")));
    }

    @Test
    void remembersItsPanelsForEachWorkspace() throws TimeoutException {
        openWindow("Orders");
        openSource();
        workbench.close();
        openWindow("Orders");
        assertThat(Workbench.fx(
                        () -> workbench.robot.lookup(".source-panel").tryQuery().isPresent()))
                .isTrue();
        assertThat(services.remembered()).containsKey(services.folder());
        workbench.close();
    }

    @Test
    void wherePeopleCloseTheWindowRightAfterAKeyNothingIsLost() throws TimeoutException {
        openWindow("Orders");
        openSource();
        goTo("6:11");
        workbench.robot.write("My ");
        workbench.close();
        assertThat(services.text("shop.yaml")).isEqualTo(SHOP.replace("name: Orders", "name: My Orders"));
        openWindow("My Orders");
        workbench.close();
    }

    private void openSource() throws TimeoutException {
        select("web");
        push(KeyCode.F4);
        workbench.await(this::isEditorFocused);
    }

    private void select(String id) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.controller.select(id);
            workbench.canvas().requestFocus();
            return true;
        });
    }

    private void goTo(String place) {
        push(KeyCode.CONTROL, KeyCode.G);
        workbench.robot.write(place).push(KeyCode.ENTER);
    }

    private void push(KeyCode... keys) {
        workbench.robot.push(keys);
    }

    private boolean isEditorFocused() {
        return workbench
                .robot
                .lookup(".source-editor")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent();
    }

    private String place() {
        return workbench.robot.lookup("#source-place").queryLabeled().getText();
    }

    private boolean shows(String button) {
        return buttons(button).findAny().isPresent();
    }

    private void fire(String button) throws TimeoutException {
        Workbench.fx(() -> {
            buttons(button).findFirst().orElseThrow().fire();
            return true;
        });
    }

    private Stream<Button> buttons(String text) {
        return workbench.robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> text.equals(button.getText()) || text.equals(button.getAccessibleText()));
    }

    private boolean treeShows(String name) {
        return workbench.robot.lookup(".tree-name").queryAllAs(Labeled.class).stream()
                .anyMatch(row -> row.getText().equals(name));
    }
}
