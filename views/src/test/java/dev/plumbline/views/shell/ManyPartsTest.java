package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A window with more parts than there can be nodes for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyPartsTest {

    private static final int PARTS = 600;
    private static final int MOST = 320;

    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException {
        List<Element> elements = new ArrayList<>();
        elements.add(new Element("town", ElementKind.SYSTEM, "Town", null, Attributes.NONE));
        for (int i = 0; i < PARTS; i++) {
            elements.add(new Element("house-" + i, ElementKind.SERVICE, "House " + i, "town", Attributes.NONE));
        }
        workbench = Workbench.openDrawn(new SampleServices(
                OpenedArchitecture.of(Architecture.of("Town", elements, List.of(), List.of(), List.of()))));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void areToldOfAFewAtATime() throws TimeoutException {
        workbench.select("town");
        workbench.await(() -> more() != null);
        int first = links();
        assertThat(first).isLessThan(60);
        assertThat(more().getText()).isEqualTo("Show more of 560 others");
        Workbench.fx(() -> {
            more().fire();
            return true;
        });
        workbench.await(() -> links() == first + 40);
        assertThat(more().getText()).isEqualTo("Show more of 520 others");
        assertThat(Workbench.fx(() -> workbench.controller.view().getScene().getFocusOwner()))
                .as("the first of those that came")
                .isInstanceOfSatisfying(
                        Hyperlink.class, link -> assertThat(link.getText()).startsWith("House"));
    }

    @Test
    void areOutlinedWithoutANodeForEach() throws TimeoutException {
        workbench.select("house-3");
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.label(".inspector-title").matches("60[01] parts selected"));
        assertThat(workbench.outlined()).hasSizeLessThan(MOST);
        Workbench.fx(() -> {
            workbench.controller.select("house-5");
            return true;
        });
        workbench.await(() -> workbench.outlined().equals(Set.of("house-5")));
    }

    private int links() {
        return workbench.robot.lookup(".inspector .part-link").queryAll().size();
    }

    private Hyperlink more() {
        return workbench
                .robot
                .lookup(".inspector .more-lines")
                .tryQueryAs(Hyperlink.class)
                .orElse(null);
    }
}
