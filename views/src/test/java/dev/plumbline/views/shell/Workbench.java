package dev.plumbline.views.shell;

import dev.plumbline.views.QuickRobot;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.WorkbenchServices;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A workbench in a window without a screen, for tests.
final class Workbench implements AutoCloseable {

    final FxRobot robot = new QuickRobot();
    final Stage stage;
    final WorkbenchController controller;

    private Workbench(Stage stage, WorkbenchController controller) {
        this.stage = stage;
        this.controller = controller;
    }

    static Workbench open() throws TimeoutException {
        return openDrawn(new SampleServices());
    }

    /// A workbench whose diagram is there already.
    static Workbench openDrawn(WorkbenchServices services) throws TimeoutException {
        Workbench workbench = open(services);
        workbench.await(() -> !workbench.robot.lookup("#model-tree").queryAll().isEmpty());
        workbench.await(() -> !workbench.canvas().lookupAll(".minimap").isEmpty());
        workbench.await(() -> !"0 of 0"
                .equals(workbench.robot.lookup("#open-levels").queryLabeled().getText()));
        return workbench;
    }

    static Workbench open(WorkbenchServices services) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        Workbench workbench = fx(() -> {
            WorkbenchController controller = new WorkbenchController(services);
            // The screen of the platform without one is just as wide: what reaches over its edge cannot be painted.
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(controller.view(), 1000, 900));
            stage.show();
            controller.start();
            return new Workbench(stage, controller);
        });
        QuickRobot.settle();
        return workbench;
    }

    Node canvas() {
        return robot.lookup(".diagram-canvas").query();
    }

    /// The zoom that the canvas shows, in percent.
    long zoom() {
        String text = robot.lookup("#zoom-level").queryLabeled().getText();
        return Long.parseLong(text.replace(" %", ""));
    }

    /// The ids of the elements that are outlined as selected.
    Set<Object> outlined() throws TimeoutException {
        return fx(() -> canvas().lookupAll(".element-handle").stream()
                .filter(node -> node.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .map(Node::getUserData)
                .collect(java.util.stream.Collectors.toSet()));
    }

    /// Selects a part as if people had clicked on it.
    void select(String id) throws TimeoutException {
        fx(() -> {
            controller.select(id);
            canvas().requestFocus();
            return true;
        });
        await(() -> outlined().equals(Set.of(id)));
    }

    /// Runs a command on the JavaFX thread, where this is to be called.
    void run(String command) {
        controller.commands().stream()
                .filter(known -> known.id().equals(command))
                .findFirst()
                .orElseThrow()
                .action()
                .run();
    }

    /// Brings the findings of the rules to the front.
    void showFindings() throws TimeoutException {
        fx(() -> {
            robot.lookup("#evidence-tabs").<TabPane>query().getSelectionModel().select(1);
            return true;
        });
    }

    CanvasMouse mouse() {
        return new CanvasMouse(this);
    }

    /// Whether a node is there, and neither it nor what it lies in is hidden.
    boolean isVisible(String query) {
        return robot.lookup(query).queryAll().stream()
                .anyMatch(node ->
                        Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible));
    }

    /// Whether a control has the keyboard and was laid out: before that it takes no keys.
    static boolean takesKeys(Node node) {
        return node.isFocused() && !(node instanceof Control control && control.getSkin() == null);
    }

    String label(String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
        QuickRobot.settle();
    }

    static <T> T fx(Callable<T> action) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
    }

    @Override
    public void close() throws TimeoutException {
        fx(() -> {
            controller.close();
            stage.setScene(new Scene(new Pane(), 100, 100));
            return true;
        });
        QuickRobot.settle();
    }
}
