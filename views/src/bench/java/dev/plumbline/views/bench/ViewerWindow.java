package dev.plumbline.views.bench;

import dev.plumbline.views.canvas.DiagramFonts;
import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.views.settings.FontSize;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.settings.StandardSettings;
import dev.plumbline.views.settings.ThemeChoice;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.style.StyleSheets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A window without a screen that shows one viewer.
final class ViewerWindow implements AutoCloseable {

    private static final double SIDE = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GraphViewer viewer;

    private ViewerWindow(GraphViewer viewer) {
        this.viewer = viewer;
    }

    /// Opens the window and waits until the whole graph is shown.
    static ViewerWindow open(Supplier<GraphViewer> made) throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        GraphViewer viewer = onScreen(() -> {
            DiagramFonts.font(Painter.Weight.REGULAR, 12);
            new Appearance(new LiveSettings(
                    Settings.STANDARD.with(StandardSettings.THEME, ThemeChoice.LIGHT), settings -> {}));
            GraphViewer fresh = made.get();
            Scene scene = new Scene(fresh.view(), SIDE, SIDE);
            scene.getStylesheets().addAll(StyleSheets.of(FontSize.SMALL, StyleSheets.Sheet.MODENA_NAMES, StyleSheets.Sheet.WORKBENCH));
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return fresh;
        });
        ViewerWindow window = new ViewerWindow(viewer);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onScreen(viewer::isReady)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The graph was not shown after " + PATIENCE);
            }
            Thread.sleep(100);
        }
        return window;
    }

    void zoom(double factor) throws Exception {
        onScreen(() -> {
            viewer.zoom(factor);
            return viewer;
        });
    }

    Tour.Cost tour(int frames, Duration limit) throws Exception {
        Future<Tour.Cost> cost = onScreen(() -> Tour.start(viewer, frames, limit));
        return cost.get();
    }

    private static <T> T onScreen(Callable<T> action) throws InterruptedException, ExecutionException {
        return WaitForAsyncUtils.asyncFx(action).get();
    }

    @Override
    public void close() throws Exception {
        onScreen(() -> {
            viewer.close();
            return viewer;
        });
        Platform.exit();
    }
}
