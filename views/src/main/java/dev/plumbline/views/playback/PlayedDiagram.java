package dev.plumbline.views.playback;

import java.util.Optional;

/// The diagram, as far as playing back a simulation has to do with it.
public interface PlayedDiagram {

    /// Shows a moment of a simulation on the parts; nothing of it any more for none.
    void show(Optional<PlaybackFrame> frame);

    /// Whether movement that only pleases is left out.
    boolean isStill();
}
