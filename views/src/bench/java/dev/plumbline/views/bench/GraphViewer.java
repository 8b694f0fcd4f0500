package dev.plumbline.views.bench;

import javafx.scene.Parent;

/// What shows a graph and can be moved, in a window of its own; used on the JavaFX thread.
interface GraphViewer {

    Parent view();

    /// Whether the whole graph is on the screen, ready to be moved.
    boolean isReady();

    /// Enlarges around the middle of the window.
    void zoom(double factor);

    /// Moves what is shown by pixels.
    void pan(double pixelsX, double pixelsY);

    /// How many frames it has drawn or asked for since it was made.
    long frames();

    /// Ends all background work.
    void close();
}
