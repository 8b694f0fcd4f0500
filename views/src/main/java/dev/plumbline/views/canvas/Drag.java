package dev.plumbline.views.canvas;

import javafx.scene.input.MouseEvent;

/// What a drag with the mouse does, from the press to the release.
interface Drag {

    /// The mouse moved.
    void move(MouseEvent event);

    /// The button was released after the mouse had moved.
    void end(MouseEvent event);

    /// People changed their mind.
    void cancel();
}
