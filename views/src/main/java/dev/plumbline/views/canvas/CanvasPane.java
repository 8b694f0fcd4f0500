package dev.plumbline.views.canvas;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The canvas below its bars.
final class CanvasPane extends BorderPane {

    private static final double ROOM = 12;

    private final CanvasBar bar;
    private final BlankSheet blank;
    private final DrawingNotice notice;
    private final VBox bottom = new VBox();

    /// @param presenting whether the bars above the canvas are left out
    CanvasPane(CanvasBar bar, Sheet sheet, List<Node> more, ObservableValue<Boolean> presenting) {
        super(new StackPane(sheet.surface(), sheet.blank(), sheet.notice()));
        this.bar = bar;
        blank = sheet.blank();
        notice = sheet.notice();
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane.setMargin(notice, new Insets(ROOM));
        getStyleClass().add("canvas-pane");
        setMinSize(0, 0);
        VBox top = new VBox(bar);
        top.getChildren().addAll(more);
        top.visibleProperty().bind(presenting.map(on -> !on));
        top.managedProperty().bind(top.visibleProperty());
        setTop(top);
        setBottom(bottom);
    }

    /// Whether people see that a diagram is being drawn.
    boolean isWaiting() {
        return notice.isVisible();
    }

    /// Puts a bar below the canvas, under those that are there.
    void below(Node more) {
        bottom.getChildren().add(more);
    }

    void close() {
        bar.close();
        blank.close();
        notice.close();
    }

    /// The canvas, and what lies over it.
    ///
    /// @param blank what stands there while there is nothing
    /// @param notice what is said while people wait
    record Sheet(CanvasView surface, BlankSheet blank, DrawingNotice notice) {}
}
