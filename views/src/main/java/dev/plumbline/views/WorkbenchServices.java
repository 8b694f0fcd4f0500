package dev.plumbline.views;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.welcome.HomeServices;
import java.util.Optional;

/// What the window needs from the rest of the program.
public interface WorkbenchServices {

    /// What is opened when the window appears; empty for the welcome screen.
    Optional<WorkspaceSource> initial();

    /// Reads, checks, measures and simulates a workspace. Called on a background thread.
    ///
    /// A user's mistake is a problem in the answer, not an exception.
    OpenedArchitecture open(WorkspaceSource source, Progress progress);

    /// Makes the diagrams.
    DiagramSource diagrams();

    /// Where settings are kept.
    default SettingsStore settings() {
        return SettingsStore.NONE;
    }

    /// What the welcome screen shows.
    default HomeServices home() {
        return HomeServices.NONE;
    }
}
