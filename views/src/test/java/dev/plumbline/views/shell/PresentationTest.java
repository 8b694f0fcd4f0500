package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.views.SampleFlows;
import dev.plumbline.views.SampleServices;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.util.WaitForAsyncUtils;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresentationTest {
    private static final List<String> AROUND =
            List.of(".top-bar", ".rail", ".status-bar", "#model-tree", ".inspector", ".evidence", ".canvas-bar");

    private final SampleServices services = new SampleServices(SampleFlows.opened());
    private Workbench workbench;

    @BeforeAll
    void open() throws TimeoutException, IOException {
        Files.createDirectories(services.folder().resolve("views"));
        Files.writeString(
                services.folder().resolve("views/paying.yaml"), "view: paying\ntitle: Paying\nscope: checkout\n");
        workbench = Workbench.openDrawn(services);
    }

    @AfterEach
    void leave() throws TimeoutException {
        for (int i = 0; i < 3 && workbench.isVisible("#stage-title"); i++) {
            workbench.robot.push(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
        }
        workbench.await(() -> !workbench.isVisible("#stage-title"));
    }

    @AfterAll
    void close() throws TimeoutException {
        workbench.close();
    }

    @Test
    void showsNothingButTheDiagramAndBringsThePanelsBack() throws TimeoutException {
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        workbench.await(() -> workbench.isVisible(".source-panel") || workbench.isVisible("#source-panel"));
        List<Double> before = dividers();
        present();
        assertThat(AROUND).noneMatch(workbench::isVisible);
        assertThat(workbench.label("#stage-title")).isEqualTo("Bookshop");
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.isVisible("#stage-title"));
        assertThat(AROUND).allMatch(workbench::isVisible);
        workbench.await(() -> near(dividers(), before));
        workbench.robot.push(KeyCode.ALT, KeyCode.DIGIT5);
    }

    @Test
    void goesThroughTheKeptViewsAndTheStepsOfAFlow() throws TimeoutException {
        present();
        workbench.robot.push(KeyCode.PERIOD);
        workbench.await(() -> workbench.label("#stage-title").equals("Paying"));
        workbench.robot.push(KeyCode.COMMA);
        workbench.await(() -> workbench.label("#stage-title").equals("Bookshop"));
        workbench.robot.push(KeyCode.W);
        workbench.await(() -> workbench.isVisible(".search-layer"));
        workbench.robot.write("Buy");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> workbench.isVisible("#flow-bar"));
        workbench.robot.push(KeyCode.PERIOD);
        workbench.await(() -> workbench.label("#flow-place").equals("2 of 10"));
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.isVisible("#flow-bar"));
        assertThat(workbench.isVisible("#stage-title")).isTrue();
    }

    @Test
    void changesNothing() throws TimeoutException {
        var before = services.texts();
        workbench.select("orders");
        present();
        workbench.robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        workbench.robot.push(KeyCode.DELETE);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.I);
        workbench.robot.push(KeyCode.SLASH);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.isVisible(".search-layer")).isFalse();
        assertThat(services.texts()).isEqualTo(before);
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> workbench.isVisible(".inspector"));
    }

    @Test
    void zoomsWithTheWheel() throws TimeoutException {
        present();
        long before = workbench.zoom();
        Workbench.fx(() -> {
            workbench.canvas().fireEvent(wheel());
            return true;
        });
        workbench.await(() -> workbench.zoom() > before);
    }

    @Test
    void pointsWithADotThatFollowsTheMouse() throws TimeoutException {
        present();
        workbench.robot.push(KeyCode.K);
        workbench.robot.moveTo(workbench.canvas()).moveBy(40, 30);
        workbench.await(() -> workbench.isVisible("#laser") && workbench.isVisible(".laser-glow"));
        workbench.robot.push(KeyCode.K);
        workbench.await(() -> !workbench.isVisible("#laser"));
    }

    private void present() throws TimeoutException {
        workbench.robot.push(KeyCode.F5);
        workbench.await(() -> workbench.isVisible("#stage-title"));
    }

    private List<Double> dividers() {
        return workbench.robot.lookup(".split-pane").queryAllAs(SplitPane.class).stream()
                .flatMapToDouble(pane -> java.util.Arrays.stream(pane.getDividerPositions()))
                .boxed()
                .toList();
    }

    private static boolean near(List<Double> one, List<Double> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> Math.abs(one.get(i) - other.get(i)) < 0.002);
    }

    private static ScrollEvent wheel() {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                200,
                200,
                200,
                200,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                60,
                0,
                60,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
