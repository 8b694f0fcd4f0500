package dev.plumbline.views.canvas;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.style.EmptyState;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// What stands on the canvas while the architecture has no elements. Clicks beside its button reach the canvas.
final class BlankSheet extends StackPane {

    private final Subscription subscription;

    BlankSheet(CanvasModel model, Runnable add) {
        Button button = new Button("Add an element");
        button.setId("add-first");
        button.getStyleClass().add(Styles.ACCENT);
        button.setFocusTraversable(false);
        button.setOnAction(event -> add.run());
        button.visibleProperty().bind(model.presenting.not());
        EmptyState words = new EmptyState(
                "mdi2s-shape-plus", "A blank sheet", "Press / or double-click, and type what is to be there.", button);
        words.setPickOnBounds(false);
        setPickOnBounds(false);
        getChildren().setAll(words);
        subscription = model.opened.subscribe(opened -> setVisible(
                opened.filter(shown -> shown.architecture().elements().isEmpty())
                        .isPresent()));
    }

    void close() {
        subscription.unsubscribe();
    }
}
