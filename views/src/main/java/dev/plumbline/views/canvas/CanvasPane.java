package dev.plumbline.views.canvas;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The canvas below its bars.
final class CanvasPane extends BorderPane {

    private final CanvasBar bar;
    private final BlankSheet blank;

    CanvasPane(CanvasView surface, CanvasBar bar, BlankSheet blank, List<Node> more) {
        super(new StackPane(surface, blank));
        this.bar = bar;
        this.blank = blank;
        getStyleClass().add("canvas-pane");
        setMinSize(0, 0);
        VBox top = new VBox(bar);
        top.getChildren().addAll(more);
        setTop(top);
    }

    void close() {
        bar.close();
        blank.close();
    }
}
