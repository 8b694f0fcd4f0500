package dev.plumbline.views;

import java.nio.file.Path;
import java.util.Optional;

/// Remembers how the panels were in each workspace. Called on background threads, and when the window closes.
public interface PanelMemory {

    /// Remembers nothing.
    PanelMemory NONE = new PanelMemory() {
        @Override
        public Optional<PanelsShown> recall(Path folder) {
            return Optional.empty();
        }

        @Override
        public void keep(Path folder, PanelsShown panels) {}
    };

    /// How the panels were when the workspace was last open.
    Optional<PanelsShown> recall(Path folder);

    /// Notes how they are now.
    void keep(Path folder, PanelsShown panels);
}
