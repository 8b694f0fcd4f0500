package dev.plumbline.views.canvas;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The canvas below its bar.
final class CanvasPane extends BorderPane {

    private final CanvasBar bar;
    private final BlankSheet blank;

    CanvasPane(CanvasView surface, CanvasBar bar, BlankSheet blank) {
        super(new StackPane(surface, blank));
        this.bar = bar;
        this.blank = blank;
        getStyleClass().add("canvas-pane");
        setMinSize(0, 0);
        setTop(bar);
    }

    void close() {
        bar.close();
        blank.close();
    }
}
