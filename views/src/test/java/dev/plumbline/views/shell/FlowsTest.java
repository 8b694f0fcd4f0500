package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.SampleFlows;
import dev.plumbline.views.SampleServices;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlowsTest {

    private final SampleServices services = new SampleServices(SampleFlows.opened());
    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException {
        workbench = Workbench.openDrawn(services);
        assertThat(workbench.isVisible("#flow-bar")).isFalse();
    }

    @AfterEach
    void leave() throws TimeoutException {
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.isVisible("#flow-bar"));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void walksByKeyboardFromStepToStep() throws TimeoutException {
        choose("Buy");
        at("1 of 10", "Reader → Web shop");
        workbench.robot.push(KeyCode.PERIOD);
        at("2 of 10", "Web shop → Edge gateway");
        workbench.robot.push(KeyCode.RIGHT);
        at("3 of 10", "Edge gateway → Shop backend");
        workbench.robot.push(KeyCode.LEFT);
        workbench.robot.push(KeyCode.COMMA);
        at("1 of 10", "Reader → Web shop");
        workbench.robot.push(KeyCode.COMMA);
        at("1 of 10", "Reader → Web shop");
    }

    @Test
    void numbersTheRelationsAndOutlinesTheEndsOfTheStep() throws TimeoutException {
        choose("Buy");
        workbench.await(() -> marks().contains("1, 10") && marks().size() == 9);
        workbench.await(() -> outlines().equals(Set.of("reader", "web")));
        workbench.robot.push(KeyCode.PERIOD);
        workbench.await(() -> outlines().equals(Set.of("web", "edge")));
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> marks().isEmpty() && outlines().isEmpty());
    }

    @Test
    void opensWhatIsClosedAndClosesItAgain() throws TimeoutException {
        for (String before = levels(); !before.startsWith("0"); before = levels()) {
            String more = before;
            workbench.robot.push(KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
            workbench.await(() -> !levels().equals(more));
        }
        choose("Ask");
        workbench.await(() -> levels().startsWith("1"));
        workbench.await(() -> outlines().equals(Set.of("bff", "chat")));
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> levels().startsWith("0"));
    }

    @Test
    void findsAFlowInTheSearchAndInTheMenu() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.K);
        workbench.await(() -> workbench.isVisible(".search-layer"));
        workbench.robot.write(":ask the");
        workbench.robot.push(KeyCode.ENTER);
        at("1 of 3", "Shop backend → Assistant agent");
        Workbench.fx(() -> {
            MenuButton picker = workbench.robot.lookup("#flow-picker").query();
            picker.getItems().getLast().fire();
            return true;
        });
        at("1 of 10", "Reader → Web shop");
    }

    @Test
    void leavesTheFilesAlone() throws TimeoutException {
        var before = services.texts();
        choose("Buy");
        workbench.robot.push(KeyCode.PERIOD);
        at("2 of 10", "Web shop → Edge gateway");
        assertThat(services.texts()).isEqualTo(before);
    }

    private void choose(String typed) throws TimeoutException {
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.W);
        workbench.await(() -> workbench.isVisible(".search-layer"));
        workbench.robot.write(typed);
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> workbench.isVisible("#flow-bar"));
    }

    private void at(String place, String ends) throws TimeoutException {
        workbench.await(() -> workbench.isVisible("#flow-bar")
                && workbench.label("#flow-place").equals(place)
                && workbench.label("#flow-ends").equals(ends));
    }

    private String levels() {
        return workbench.label("#open-levels");
    }

    private List<String> marks() {
        return workbench.robot.lookup(".step-mark").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private Set<Object> outlines() throws TimeoutException {
        return workbench.outlined();
    }
}
