package dev.plumbline.views.canvas;

import dev.plumbline.views.playback.PlaybackFrame;
import dev.plumbline.views.playback.PlayedDiagram;
import dev.plumbline.views.style.Motion;
import java.util.Optional;
import javafx.scene.Node;

/// Shows the moments of a simulation on the canvas.
///
/// @param surface where it is shown
record PlayedCanvas(CanvasModel model, Node surface) implements PlayedDiagram {

    @Override
    public void show(Optional<PlaybackFrame> frame) {
        model.playback.set(frame);
    }

    @Override
    public boolean isStill() {
        return Motion.isReduced(surface);
    }
}
