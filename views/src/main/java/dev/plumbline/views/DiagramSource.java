package dev.plumbline.views;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.pluginapi.Metric;
import java.util.Optional;

/// Makes the drawing of a view. Called on background threads.
@FunctionalInterface
public interface DiagramSource {

    /// The drawing of a part of the architecture.
    ///
    /// @param overlay the metric that is shown on it, if any
    Drawing draw(OpenedArchitecture opened, View view, Optional<Metric> overlay);
}
