package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleArchitecture;
import dev.plumbline.views.SampleServices;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What there is little room for is made smaller or shortened, and not cut.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrowPanelsTest {

    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException, ChangeConflictException {
        Architecture wordy = SampleArchitecture.create()
                .apply(new Change.UpdateElement(
                        "parcel", "name", "Parcel carrier", "Parcel " + "of many words ".repeat(20)))
                .apply(new Change.UpdateElement(
                        "checkout", "name", "Checkout", "Checkout " + "of many words ".repeat(20)));
        workbench = Workbench.openDrawn(new SampleServices(OpenedArchitecture.of(wordy)));
        Workbench.fx(() -> {
            workbench.run("view.source");
            return true;
        });
        workbench.await(() -> workbench.isVisible("#source-desk"));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void theLegendFitsIntoTheDiagram() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.run("canvas.legend");
            return true;
        });
        workbench.await(() ->
                workbench.isVisible("#legend-card") && place("#legend-card").getWidth() > 50);
        workbench.await(() -> isWithin(".diagram-canvas", "#legend-card"));
    }

    @Test
    void theFieldThatFindsFitsIntoTheSource() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.robot.lookup(".source-editor").query().requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.CONTROL, KeyCode.F);
        workbench.await(
                () -> workbench.isVisible(".source-bar") && place(".source-bar").getWidth() > 50);
        workbench.await(() -> isWithin("#source-desk", ".source-bar"));
    }

    @Test
    void thePaletteNeverScrollsSideways() throws TimeoutException {
        search("parcel");
        workbench.await(() -> workbench.robot.lookup(".hit-title").queryAll().stream()
                .anyMatch(title -> ((Labeled) title).getText().contains("of many words")));
        assertThat(workbench.robot.lookup("#search-hits .scroll-bar").queryAllAs(ScrollBar.class))
                .filteredOn(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .noneMatch(Node::isVisible);
        workbench.robot.push(KeyCode.ESCAPE);
    }

    @Test
    void thePaletteKeepsItsRowsWhileTheHitsBecomeFewerAndMore() throws TimeoutException {
        search("orders");
        workbench.await(() -> seenRows() > 2 && !rows().isEmpty());
        Set<Node> before = Workbench.fx(this::rows);
        long many = seenRows();
        workbench.robot.write(" database");
        workbench.await(() -> seenRows() < many);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A).write("orders");
        workbench.await(() -> seenRows() == many);
        assertThat(Workbench.fx(this::rows)).isEqualTo(before);
        workbench.robot.push(KeyCode.ESCAPE);
    }

    /// How many rows there is room for.
    private long seenRows() {
        return Math.round(place("#search-hits").getHeight() == 0 ? 0 : frameHeight() / 36);
    }

    private double frameHeight() {
        return workbench
                .robot
                .lookup("#search-hits")
                .query()
                .getParent()
                .getLayoutBounds()
                .getHeight();
    }

    private Set<Node> rows() {
        return workbench.robot.lookup("#search-hits .list-cell").queryAll();
    }

    @Test
    void aNameIsReadHoweverMuchIsSaidBesideIt() throws TimeoutException {
        search("orders");
        workbench.await(() -> workbench.robot.lookup(".hit-title").queryAll().stream()
                .filter(title -> ((Labeled) title).getText().equals("Orders database"))
                .anyMatch(title -> title.lookup(".text") instanceof Text text
                        && text.getText().equals("Orders database")));
        assertThat(workbench.robot.lookup(".hit-detail").queryAllAs(Labeled.class))
                .as("what is said beside it")
                .anyMatch(detail -> detail.getText().contains("of many words")
                        && detail.lookup(".text") instanceof Text text
                        && !text.getText().equals(detail.getText()));
        workbench.robot.push(KeyCode.ESCAPE);
    }

    @Test
    void attributesStandBelowTheirNamesAndAreNotCovered() throws TimeoutException {
        Workbench.fx(() -> {
            workbench.controller.select("orders");
            workbench
                    .robot
                    .lookup("#inspector-properties")
                    .<ToggleButton>query()
                    .fire();
            workbench.robot.lookup("#attributes-capacity").<Button>query().fire();
            return true;
        });
        workbench.await(() -> nameOf("Replicas").isPresent());
        workbench.await(() -> {
            Bounds name = nameOf("Replicas").orElseThrow();
            Bounds field = workbench.robot.lookup(".property-field").queryAll().stream()
                    .filter(node -> "Replicas".equals(node.getAccessibleText()))
                    .map(NarrowPanelsTest::place)
                    .findFirst()
                    .orElseThrow();
            return field.getMinY() >= name.getMaxY() && field.getMinX() == name.getMinX();
        });
        Button heading = workbench.robot.lookup("#attributes-capacity").query();
        Node count = heading.getParent().lookup(".label.text-small");
        assertThat(place(heading).getMaxX()).isLessThanOrEqualTo(place(count).getMinX());
    }

    private Optional<Bounds> nameOf(String attribute) {
        return workbench.robot.lookup(".attribute-row > .label").queryAllAs(Labeled.class).stream()
                .filter(label -> label.getText().equals(attribute))
                .map(NarrowPanelsTest::place)
                .findFirst();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void search(String word) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.K);
        workbench.await(() ->
                Workbench.takesKeys(workbench.robot.lookup("#search-field").query()));
        workbench.robot.write(word);
    }

    private boolean isWithin(String outer, String inner) {
        Bounds around = place(outer);
        Bounds placed = place(inner);
        return placed.getMinX() >= around.getMinX() && placed.getMaxX() <= around.getMaxX();
    }

    private Bounds place(String query) {
        return place(workbench.robot.lookup(query).<Node>query());
    }
}
