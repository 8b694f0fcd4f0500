package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.view.FilterExpression;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.views.SampleServices;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testfx.util.WaitForAsyncUtils;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterTest {

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
    void lightsWhatIsFoundAndGoesFromHitToHit() throws TimeoutException {
        find("kind:cache");
        workbench.await(() -> workbench.label("#find-place").equals("2 hits"));
        workbench.robot.push(KeyCode.F3);
        workbench.await(() -> workbench.label("#find-place").equals("1 of 2"));
        workbench.await(
                () -> workbench.outlined().size() == 1 || !workbench.outlined().isEmpty());
        workbench.robot.push(KeyCode.SHIFT, KeyCode.F3);
        workbench.await(() -> workbench.label("#find-place").equals("2 of 2"));
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.robot.push(KeyCode.ESCAPE);
        workbench.await(() -> !workbench.isVisible("#find-bar"));
    }

    @Test
    void saysWhatIsWrongWithAnExpression() throws TimeoutException {
        find("colour:red");
        workbench.await(() -> workbench.label("#find-place").equals("'colour' is not a condition."));
    }

    @Test
    void removesTheRestAndKeepsThatWithTheView() throws TimeoutException {
        find("kind:datastore");
        workbench.await(() -> workbench.label("#find-place").endsWith("hits"));
        Workbench.fx(() -> {
            workbench.robot.lookup("Show only these").queryButton().fire();
            return true;
        });
        workbench.await(() -> workbench.isVisible("#filter-strip"));
        assertThat(workbench.label("#filter-count")).startsWith("5 of ");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.await(() -> workbench.outlined().stream()
                .noneMatch(id -> Set.of("orders", "reader").contains(id)));
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        saved(known -> known.views().containsKey("landscape")
                && FilterExpression.text(known.views().get("landscape").filter())
                        .equals("kind:datastore"));
        assertThat(services.texts().getOrDefault("views/landscape.yaml", "")).contains("filter:");
        workbench.robot.push(KeyCode.CONTROL, KeyCode.Z);
        saved(known -> known.views().isEmpty());
    }

    @Test
    void keepsTheFilterWhilePeopleOpenAndCloseContainers() throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        saved(known -> known.views().containsKey("landscape"));
        find("kind:datastore");
        workbench.await(() -> workbench.label("#find-place").endsWith("hits"));
        Workbench.fx(() -> {
            workbench.robot.lookup("Show only these").queryButton().fire();
            return true;
        });
        workbench.await(() -> workbench.isVisible("#filter-strip"));
        Workbench.fx(() -> {
            workbench.canvas().requestFocus();
            return true;
        });
        workbench.robot.push(KeyCode.CONTROL, KeyCode.A);
        workbench.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.isVisible("#filter-strip")).isTrue();
    }

    @Test
    void filtersByWhatOccurs() throws TimeoutException {
        workbench.robot.push(KeyCode.SHIFT, KeyCode.F);
        workbench.await(() -> workbench.isVisible(".search-layer"));
        workbench.robot.write("tag: pci");
        workbench.robot.push(KeyCode.ENTER);
        workbench.await(() -> workbench.isVisible("#filter-strip"));
        assertThat(workbench.label("#filter-count")).startsWith("1 of ");
        Workbench.fx(() -> {
            workbench.robot.lookup("Clear filter").queryAs(Hyperlink.class).fire();
            return true;
        });
        workbench.await(() -> !workbench.isVisible("#filter-strip"));
    }

    private void find(String expression) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.F);
        workbench.await(() -> workbench.isVisible("#find-bar"));
        workbench.robot.write(expression);
    }

    private void saved(Predicate<Workspace> expected) throws TimeoutException {
        workbench.robot.push(KeyCode.CONTROL, KeyCode.S);
        workbench.await(() -> expected.test(services.read()));
    }
}
