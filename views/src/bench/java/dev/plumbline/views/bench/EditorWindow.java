package dev.plumbline.views.bench;

import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.views.canvas.DiagramFonts;
import dev.plumbline.views.settings.FontSize;
import dev.plumbline.views.settings.LiveSettings;
import dev.plumbline.views.settings.Settings;
import dev.plumbline.views.source.editor.LineEditor;
import dev.plumbline.views.source.editor.SourceEditor;
import dev.plumbline.views.source.editor.TextClipboard;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.style.StyleSheets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A window without a screen with the source editor in it.
final class EditorWindow implements AutoCloseable {

    private static final double SIDE = 1000;

    private final SourceEditor editor;

    private EditorWindow(SourceEditor editor) {
        this.editor = editor;
    }

    static EditorWindow open() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        return WaitForAsyncUtils.asyncFx(() -> {
                    DiagramFonts.font(Painter.Weight.REGULAR, 12);
                    new Appearance(new LiveSettings(Settings.STANDARD, settings -> {}));
                    SourceEditor editor = new LineEditor(TextClipboard.ofSystem());
                    StackPane root = new StackPane(editor.view());
                    root.getStyleClass().add("workbench");
                    root.getStylesheets()
                            .addAll(StyleSheets.of(
                                    FontSize.SMALL,
                                    StyleSheets.Sheet.MODENA_NAMES,
                                    StyleSheets.Sheet.WORKBENCH,
                                    StyleSheets.Sheet.SOURCE));
                    Stage stage = new Stage();
                    stage.setScene(new Scene(root, SIDE, SIDE));
                    stage.show();
                    editor.view().requestFocus();
                    return new EditorWindow(editor);
                })
                .get();
    }

    double show(String text, int times) throws Exception {
        return cost(step -> editor.open(text), times);
    }

    /// Types in the middle of the text.
    double type(int keys) throws Exception {
        int middle = editor.text().length() / 2;
        return cost(step -> editor.write(new TextEdit("a.yaml", middle + step, "", "x"), middle + step + 1), keys);
    }

    double scroll(int frames) throws Exception {
        return cost(step -> editor.view().fireEvent(wheel()), frames);
    }

    private static ScrollEvent wheel() {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                500,
                500,
                500,
                500,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -120,
                0,
                -120,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static double cost(IntConsumer step, int number) throws Exception {
        Future<Double> cost =
                WaitForAsyncUtils.asyncFx(() -> Steps.start(step, number)).get();
        return cost.get();
    }

    @Override
    public void close() {
        Platform.exit();
    }
}
