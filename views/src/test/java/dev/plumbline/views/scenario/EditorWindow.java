package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.EditResult;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.views.Choice;
import dev.plumbline.views.Chooser;
import dev.plumbline.views.Editing;
import dev.plumbline.views.QuickRobot;
import dev.plumbline.views.SampleServices;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.settings.FontSize;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.style.StyleSheets;
import dev.plumbline.views.style.StyleSheets.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The editor of scenarios in a window without a screen, on a draft of files of its own.
final class EditorWindow implements AutoCloseable {

    final FxRobot robot = new QuickRobot();
    final Draft draft;
    final ScenarioController controller;
    final StackPane root;
    private final FxBridge bridge;
    private final Stage stage;
    private Optional<Chooser.Question> asked = Optional.empty();

    private EditorWindow(Stage stage, Draft draft) {
        this.stage = stage;
        this.draft = draft;
        bridge = FxBridge.start(failure -> {
            throw new AssertionError(failure.message(), failure.cause());
        });
        controller = new ScenarioController(new ScenarioController.Hands(
                bridge,
                new DraftEditing(),
                () -> Optional.of(draft.workspace()),
                Optional.of(new RoughSimulator()),
                question -> asked = Optional.of(question),
                id -> {},
                () -> {}));
        root = new StackPane(controller.view());
        root.getStyleClass().add("workbench");
        root.getStylesheets()
                .setAll(StyleSheets.of(FontSize.SMALL, Sheet.MODENA_NAMES, Sheet.WORKBENCH, Sheet.SCENARIO));
    }

    static EditorWindow open(Map<String, String> texts, String scenario) throws TimeoutException {
        Draft draft = SampleServices.draft(folder(texts));
        Stage stage = FxToolkit.registerPrimaryStage();
        EditorWindow window = fx(() -> {
            new Appearance(new LiveSettings(Settings.STANDARD, changed -> {})).close();
            EditorWindow made = new EditorWindow(stage, draft);
            stage.setX(0);
            stage.setY(0);
            stage.setScene(new Scene(made.root, 960, 900));
            stage.show();
            made.controller.edit(scenario);
            return made;
        });
        QuickRobot.settle();
        return window;
    }

    private static Path folder(Map<String, String> texts) {
        try {
            Path folder =
                    Files.createTempDirectory("plumbline-views").toRealPath().resolve("shop");
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void dark() throws TimeoutException {
        fx(() -> {
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), true);
            return true;
        });
    }

    /// The scenario as the model has it.
    Scenario scenario(String id) throws TimeoutException {
        return fx(() -> draft.workspace().architecture().scenarios().get(id));
    }

    /// The text of a file as the draft has it.
    String text(String file) throws TimeoutException {
        return fx(() -> draft.workspace().file(file).orElseThrow().text());
    }

    void undo() throws TimeoutException {
        fx(() -> {
            draft.undo();
            controller.show(draft.workspace());
            return true;
        });
    }

    /// Changes a file as people do who type in its text.
    void typeText(String file, String text) throws TimeoutException {
        fx(() -> {
            draft.type(file, text);
            controller.show(draft.workspace());
            return true;
        });
    }

    /// Types a value and takes it.
    void enter(String field, String text) throws TimeoutException {
        write(field, text);
        robot.push(KeyCode.ENTER);
    }

    /// Types a value.
    void write(String field, String text) throws TimeoutException {
        fx(() -> {
            TextField typed = robot.lookup(field).query();
            typed.requestFocus();
            typed.setText(text);
            return true;
        });
        pulse();
    }

    void press(String button) throws TimeoutException {
        fx(() -> {
            robot.lookup(button).<ButtonBase>query().fire();
            return true;
        });
        pulse();
    }

    <T> void choose(String box, T choice) throws TimeoutException {
        fx(() -> {
            robot.lookup(box).<ChoiceBox<T>>query().setValue(choice);
            return true;
        });
        pulse();
    }

    void focus(String node) throws TimeoutException {
        fx(() -> {
            robot.lookup(node).<Node>query().requestFocus();
            return true;
        });
        QuickRobot.settle();
    }

    /// Holds a node at a share of its width and drags it to the right.
    void drag(String node, double share, double pixels) throws TimeoutException {
        fx(() -> {
            Node held = robot.lookup(node).query();
            double x = Math.min(
                    held.getBoundsInLocal().getWidth() - 1,
                    share * held.getBoundsInLocal().getWidth());
            held.fireEvent(mouse(held, MouseEvent.MOUSE_PRESSED, x));
            held.fireEvent(mouse(held, MouseEvent.MOUSE_DRAGGED, x + pixels));
            return true;
        });
        QuickRobot.settle();
    }

    /// Lets go of it.
    ///
    /// @return how many pixels a second is wide on the timeline, as it was before
    double release(String node, double share, double pixels) throws TimeoutException {
        return fx(() -> {
            Node held = robot.lookup(node).query();
            double width = held.getBoundsInLocal().getWidth();
            held.fireEvent(mouse(held, MouseEvent.MOUSE_RELEASED, share * width + pixels));
            return width / 90;
        });
    }

    private static MouseEvent mouse(Node node, EventType<MouseEvent> type, double x) {
        Point2D scene = node.localToScene(x, 5);
        return new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /// Takes the first choice that people are asked for and whose title is this.
    void answer(String typed, String title) throws TimeoutException {
        fx(() -> {
            Choice choice = asked.orElseThrow().choices().apply(typed).stream()
                    .filter(one -> one.title().equals(title))
                    .findFirst()
                    .orElseThrow();
            choice.action().run();
            return true;
        });
        QuickRobot.settle();
    }

    /// The titles of what people can choose.
    List<String> choices(String typed) throws TimeoutException {
        return fx(() -> asked.orElseThrow().choices().apply(typed).stream()
                .map(Choice::title)
                .toList());
    }

    /// What a label says; nothing if there is none.
    String label(String query) throws TimeoutException {
        return fx(() ->
                robot.lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse(""));
    }

    boolean isThere(String query) throws TimeoutException {
        return fx(() -> robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible));
    }

    /// Waits until the window has laid out what was changed, and the keyboard is where it was asked to be.
    private void pulse() throws TimeoutException {
        QuickRobot.settle();
        CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
        fx(() -> {
            Scene scene = stage.getScene();
            Runnable listener = () -> laidOut.complete(true);
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return laidOut.whenComplete((done, failed) -> scene.removePostLayoutPulseListener(listener));
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, laidOut);
        QuickRobot.settle();
    }

    void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
    }

    static <T> T fx(Callable<T> action) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
    }

    @Override
    public void close() throws TimeoutException {
        fx(() -> {
            controller.close();
            bridge.close();
            draft.close();
            stage.setScene(new Scene(new Pane(), 100, 100));
            return true;
        });
    }

    /// Carries wishes out at once.
    private final class DraftEditing implements Editing {

        @Override
        public void change(Wish wish) {
            try {
                if (draft.carryOut(wish.planner().of(draft.workspace())) instanceof EditResult.Done done) {
                    controller.show(draft.workspace());
                    wish.done().accept(done.step());
                }
            } catch (EditRefusedException refused) {
                throw new AssertionError(refused);
            }
        }

        @Override
        public void type(String file, String before, String text) {
            draft.type(file, text);
        }

        @Override
        public void undo() {
            draft.undo();
        }

        @Override
        public void redo() {
            draft.redo();
        }

        @Override
        public void save() {}
    }
}
