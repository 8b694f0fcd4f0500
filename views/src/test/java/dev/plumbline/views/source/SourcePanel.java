package dev.plumbline.views.source;

import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.views.QuickRobot;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.settings.FontSize;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.source.editor.TextClipboard;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.style.StyleSheets;
import dev.plumbline.views.style.StyleSheets.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The source panel in a window without a screen, with a workspace that answers to what is typed.
final class SourcePanel implements AutoCloseable {

    final FxRobot robot = new QuickRobot();
    final List<String> reports = new ArrayList<>();
    final List<String> revealed = new ArrayList<>();
    final HeldPause pause = new HeldPause();
    final SourceController controller;
    private final FxBridge bridge;
    private final Stage stage;
    private Workspace workspace;

    private SourcePanel(Stage stage, Workspace workspace) {
        this.stage = stage;
        this.workspace = workspace;
        bridge = FxBridge.start(failure -> {
            throw new AssertionError(failure.message(), failure.cause());
        });
        controller =
                new SourceController(new SourceTools(bridge, this::typed, revealed::add, pause, new OwnClipboard()));
    }

    static SourcePanel open(Map<String, String> texts) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        SourcePanel panel = fx(() -> {
            Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(Path.of("shop"), texts);
            new Appearance(new LiveSettings(Settings.STANDARD, changed -> {})).close();
            SourcePanel made = new SourcePanel(stage, workspace);
            StackPane root = new StackPane(made.controller.view());
            root.getStyleClass().add("workbench");
            root.getStylesheets()
                    .setAll(StyleSheets.of(FontSize.SMALL, Sheet.MODENA_NAMES, Sheet.WORKBENCH, Sheet.SOURCE));
            stage.setScene(new Scene(root, 800, 600));
            stage.show();
            made.controller.show(workspace, workspace.problems());
            return made;
        });
        QuickRobot.settle();
        return panel;
    }

    private void typed(String file, String before, String text) {
        reports.add(file);
        workspace = workspace.withText(file, text);
        controller.show(workspace, workspace.problems());
    }

    /// Changes a file from outside.
    void change(String file, String text) throws TimeoutException {
        fx(() -> {
            workspace = workspace.withText(file, text);
            controller.show(workspace, workspace.problems());
            return true;
        });
    }

    String text(String file) {
        return workspace.file(file).orElseThrow().text();
    }

    Node editor() {
        return robot.lookup(".source-editor").query();
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
            bridge.close();
            stage.setScene(new Scene(new Pane(), 100, 100));
            return true;
        });
        QuickRobot.settle();
    }

    /// A pause that ends when the test says so.
    static final class HeldPause implements Pause {

        private @Nullable Runnable waiting;

        @Override
        public void restart(Runnable then) {
            waiting = then;
        }

        @Override
        public void cancel() {
            waiting = null;
        }

        void end() throws TimeoutException {
            fx(() -> {
                Runnable then = waiting;
                waiting = null;
                if (then != null) {
                    then.run();
                }
                return true;
            });
        }
    }

    private static final class OwnClipboard implements TextClipboard {

        private String copied = "";

        @Override
        public Optional<String> text() {
            return Optional.of(copied);
        }

        @Override
        public void copy(String text) {
            copied = text;
        }
    }
}
