package dev.plumbline.app.desktop;

import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.FirstFrame;
import dev.plumbline.views.shell.StartScreen;
import dev.plumbline.views.shell.WorkbenchController;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// A window: it appears empty, then says what it opens, and then holds it. Used on the JavaFX thread.
final class MainWindow {

    private static final double WIDTH = 1480;
    private static final double HEIGHT = 940;
    /// How far a window stands below and beside the one that it was opened from, so that both can be seen.
    private static final double STEP = 32;

    private final Stage stage = new Stage();
    private final Scene scene;
    private final Theme theme;
    private final Hooks hooks;
    private Optional<WorkspaceSource> first;
    private @Nullable WorkbenchController workbench;

    /// @param first what is opened in it
    /// @param theme the colours until the workbench is there
    MainWindow(Optional<WorkspaceSource> first, Theme theme, Hooks hooks) {
        this.first = first;
        this.theme = theme;
        this.hooks = hooks;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(
                new Group(),
                Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()),
                StartScreen.ground(theme));
        stage.setScene(scene);
        stage.setTitle("Plumbline");
        stage.setOnHidden(event -> hidden());
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                hooks.used(this);
            }
        });
    }

    /// What a window asks of the program, and tells it.
    interface Hooks {

        /// What its workbench needs, asked for when the window can be seen.
        WorkbenchServices services(MainWindow window, Optional<WorkspaceSource> first);

        /// Where the files of a workspace are.
        Path place(WorkspaceSource source);

        /// Its workbench is there and may start.
        void furnished(MainWindow window, WorkbenchController workbench);

        /// People turned to it.
        void used(MainWindow window);

        /// It is closed, and all that was done in it is saved.
        void closed(MainWindow window);
    }

    /// Takes a place where both windows can be seen.
    void standBeside(MainWindow other) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(
                Math.max(screen.getMinX(), Math.min(other.stage.getX() + STEP, screen.getMaxX() - scene.getWidth())));
        stage.setY(
                Math.max(screen.getMinY(), Math.min(other.stage.getY() + STEP, screen.getMaxY() - scene.getHeight())));
    }

    void show() {
        stage.show();
        FirstFrame.then(this::furnish);
    }

    private void furnish() {
        scene.setRoot(new StartScreen(theme, first.map(WorkspaceSource::name).orElse("Plumbline")));
        FirstFrame.then(this::fill);
    }

    private void fill() {
        if (stage.isShowing()) {
            WorkbenchController made = new WorkbenchController(hooks.services(this, first));
            workbench = made;
            scene.setRoot(made.view());
            stage.titleProperty().bind(made.title());
            hooks.furnished(this, made);
        }
    }

    /// Opens a workspace in it.
    void open(WorkspaceSource source) {
        if (workbench == null) {
            first = Optional.of(source);
        } else {
            workbench.open(source);
        }
    }

    /// Where the files are of the workspaces that it has or opens.
    Set<Path> places() {
        return workbench == null ? first.stream().map(hooks::place).collect(Collectors.toSet()) : workbench.places();
    }

    /// Whether it has no workspace.
    boolean isFree() {
        return places().isEmpty();
    }

    void comeToFront() {
        hooks.used(this);
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    Stage stage() {
        return stage;
    }

    void close() {
        stage.hide();
    }

    private void hidden() {
        try {
            if (workbench != null) {
                workbench.close();
            }
        } finally {
            hooks.closed(this);
        }
    }
}
