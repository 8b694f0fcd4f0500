package dev.plumbline.views.canvas;

import javafx.scene.layout.BorderPane;

/// The canvas below its bar.
final class CanvasPane extends BorderPane {

    private final CanvasBar bar;

    CanvasPane(CanvasView surface, CanvasBar bar) {
        super(surface);
        this.bar = bar;
        getStyleClass().add("canvas-pane");
        setMinSize(0, 0);
        setTop(bar);
    }

    void close() {
        bar.close();
    }
}
