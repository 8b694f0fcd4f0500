package dev.plumbline.views.source.editor;

import dev.plumbline.views.style.Motion;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// The caret, which blinks while people may type; not where movement is left out.
final class CaretLine extends Rectangle {

    private static final Duration HALF = Duration.millis(530);

    private final Timeline blinking = new Timeline(
            new KeyFrame(HALF, event -> setOpacity(0)), new KeyFrame(HALF.multiply(2), event -> setOpacity(1)));

    CaretLine() {
        setManaged(false);
        setMouseTransparent(true);
        setWidth(2);
        getStyleClass().add("editor-caret");
        blinking.setCycleCount(Timeline.INDEFINITE);
        setVisible(false);
    }

    /// Shows the caret at once, and lets it blink from now on.
    void wake() {
        setVisible(true);
        setOpacity(1);
        if (Motion.isReduced(this)) {
            blinking.stop();
        } else {
            blinking.playFromStart();
        }
    }

    boolean isBlinking() {
        return blinking.getStatus() == Animation.Status.RUNNING;
    }

    void rest() {
        blinking.stop();
        setVisible(false);
    }
}
