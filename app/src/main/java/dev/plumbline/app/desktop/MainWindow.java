package dev.plumbline.app.desktop;

import dev.plumbline.app.instance.SingleInstance;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.bridge.FirstFrame;
import dev.plumbline.views.shell.StartScreen;
import dev.plumbline.views.shell.WorkbenchController;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The one window: it appears empty, then says what it opens, and then holds it. Used on the JavaFX thread.
final class MainWindow {

    private static final double WIDTH = 1480;
    private static final double HEIGHT = 940;

    private final Stage stage = new Stage();
    private final Scene scene;
    private final Theme theme;
    private final Desktop.Start start;
    private final Supplier<WorkbenchServices> services;
    private @Nullable WorkbenchController workbench;

    /// @param start what is opened first
    /// @param theme the colours until the workbench is there
    /// @param services gives what the workbench needs, asked for when the window can be seen
    /// @param closed told when the window is closed
    MainWindow(Desktop.Start start, Theme theme, Supplier<WorkbenchServices> services, Runnable closed) {
        this.start = start;
        this.theme = theme;
        this.services = services;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(
                new Group(),
                Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()),
                StartScreen.ground(theme));
        stage.setScene(scene);
        stage.setTitle("Plumbline");
        stage.setOnHidden(event -> {
            close();
            closed.run();
        });
    }

    void show() {
        stage.show();
        FirstFrame.then(this::furnish);
    }

    private void furnish() {
        scene.setRoot(
                new StartScreen(theme, start.source().map(WorkspaceSource::name).orElse("Plumbline")));
        FirstFrame.then(this::fill);
    }

    private void fill() {
        if (stage.isShowing()) {
            WorkbenchController made = new WorkbenchController(services.get());
            workbench = made;
            scene.setRoot(made.view());
            switch (start.purpose()) {
                case WORK -> made.start();
                case REHEARSAL -> rehearse();
            }
            start.instance().ifPresent(instance -> new LaterStarts(stage, made).listen(instance));
        }
    }

    private void rehearse() {
        WindowClasses.load();
        FirstFrame.then(stage::hide);
    }

    private void close() {
        start.instance().ifPresent(SingleInstance::close);
        if (workbench != null) {
            workbench.close();
        }
    }
}
