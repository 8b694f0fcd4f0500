package dev.plumbline.views.style;

import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A layer over the whole window with one box on it; Escape or a click beside the box closes it, and the keyboard
/// stays in it meanwhile.
public final class Overlay extends StackPane {

    private static final Duration FADE = Duration.millis(120);

    private final Region box;
    private final Node first;
    private final ObservableValue<Boolean> reducedMotion;
    private @Nullable Node before;
    private Subscription trap = Subscription.EMPTY;

    /// @param box what is on the layer
    /// @param first what takes the keyboard when it opens
    /// @param reducedMotion whether the layer comes at once
    public Overlay(Region box, Node first, ObservableValue<Boolean> reducedMotion) {
        this.box = box;
        this.first = first;
        this.reducedMotion = reducedMotion;
        getStyleClass().add("overlay");
        box.getStyleClass().add("overlay-box");
        getChildren().add(box);
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                dismiss();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                dismiss();
            }
        });
    }

    /// Whether it is on the screen.
    public boolean isOpen() {
        return isVisible();
    }

    /// Puts it on the screen.
    public void open() {
        Scene scene = getScene();
        if (isOpen() || scene == null) {
            return;
        }
        before = scene.getFocusOwner();
        setVisible(true);
        first.requestFocus();
        trap = scene.focusOwnerProperty().subscribe(this::keepKeyboard);
        setOpacity(1);
        if (!Boolean.TRUE.equals(reducedMotion.getValue())) {
            setOpacity(0);
            FadeTransition fade = new FadeTransition(FADE, this);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    /// Takes it off the screen, and gives the keyboard back.
    public void dismiss() {
        trap.unsubscribe();
        setVisible(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void keepKeyboard(@Nullable Node owner) {
        if (owner != null && !KeyboardPlace.isWithin(box)) {
            first.requestFocus();
        }
    }
}
