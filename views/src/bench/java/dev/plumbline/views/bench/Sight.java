package dev.plumbline.views.bench;

/// How much of the graph is on the screen.
public enum Sight {
    /// Everything.
    FIT,
    /// A part, at 24 %: boxes without text.
    MIDDLE,
    /// About forty boxes with their text, at 100 %.
    CLOSE;

    /// How much larger than fitted.
    ///
    /// @param fitted the scale at which the whole graph is on the screen
    double magnification(double fitted) {
        return switch (this) {
            case FIT -> 1;
            case MIDDLE -> 0.24 / fitted;
            case CLOSE -> 1 / fitted;
        };
    }
}
