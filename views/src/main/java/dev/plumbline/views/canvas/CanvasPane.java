package dev.plumbline.views.canvas;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The canvas below its bars.
final class CanvasPane extends BorderPane {

    private final CanvasBar bar;
    private final BlankSheet blank;
    private final VBox bottom = new VBox();

    /// @param presenting whether the bars above the canvas are left out
    CanvasPane(
            CanvasView surface, CanvasBar bar, BlankSheet blank, List<Node> more, ObservableValue<Boolean> presenting) {
        super(new StackPane(surface, blank));
        this.bar = bar;
        this.blank = blank;
        getStyleClass().add("canvas-pane");
        setMinSize(0, 0);
        VBox top = new VBox(bar);
        top.getChildren().addAll(more);
        top.visibleProperty().bind(presenting.map(on -> !on));
        top.managedProperty().bind(top.visibleProperty());
        setTop(top);
        setBottom(bottom);
    }

    /// Puts a bar below the canvas, under those that are there.
    void below(Node more) {
        bottom.getChildren().add(more);
    }

    void close() {
        bar.close();
        blank.close();
    }
}
