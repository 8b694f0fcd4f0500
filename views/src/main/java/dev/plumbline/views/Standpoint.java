package dev.plumbline.views;

import dev.plumbline.diagrams.draw.DiffOverlay;
import dev.plumbline.diagrams.layout.View;

/// From where people look at the open workspace.
public sealed interface Standpoint {

    /// As it is now.
    Standpoint PRESENT = new Present();

    /// As it is now.
    record Present() implements Standpoint {}

    /// As it is to be on a plateau. Nothing can be changed from there.
    ///
    /// @param plateau what people call the plateau
    record AsOf(String plateau) implements Standpoint {}

    /// With what differs from another state of it. The architecture that is shown is that of both together.
    ///
    /// @param title what is compared, as in `since main`
    /// @param overlay what differs
    /// @param landscape the view that shows the most of it
    record Compared(String title, DiffOverlay overlay, View landscape) implements Standpoint {}
}
