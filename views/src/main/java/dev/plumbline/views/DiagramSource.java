package dev.plumbline.views;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.pluginapi.Progress;
import java.util.Optional;
import java.util.Set;

/// Makes the drawing of a view. Called on background threads.
@FunctionalInterface
public interface DiagramSource {

    /// The drawing of a part of the architecture.
    ///
    /// @param overlay what is shown over it, if anything
    /// @param room how large the drawing may be if it is to be read without zooming in
    Drawing draw(OpenedArchitecture opened, View view, Optional<Lens> overlay, Size room);

    /// The drawing of a part of the architecture, which takes long if that is large.
    ///
    /// @param progress told how far it is
    /// @throws java.util.concurrent.CancellationException if it was given up
    default Drawing draw(OpenedArchitecture opened, View view, Optional<Lens> overlay, Size room, Progress progress) {
        return draw(opened, view, overlay, room);
    }

    /// Lets elements, with what is in them, find other places the next time that the view is drawn.
    default void tidy(View view, Set<String> elements) {}

    /// Lets everything that is not pinned find another place the next time that the view is drawn.
    default void tidyAll(View view) {}

    /// Remembers how a view is laid out now.
    ///
    /// @return lays it out that way again the next time that it is drawn
    default Runnable remember(View view) {
        return () -> {};
    }

    /// Forgets how views were laid out: those of another workspace are to come, which may have the same names.
    default void forget() {}
}
