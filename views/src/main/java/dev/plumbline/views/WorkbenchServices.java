package dev.plumbline.views;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.welcome.HomeServices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the window needs from the rest of the program. A user's mistake is a problem in an answer, not an exception.
public interface WorkbenchServices {

    /// What is opened when the window appears; empty for the welcome screen.
    Optional<WorkspaceSource> initial();

    /// Reads a workspace, to be shown and changed. Called on a background thread.
    Draft open(WorkspaceSource source, Progress progress);

    /// Asks running services about a workspace. Called on a background thread.
    Telemetry measure(WorkspaceSource source, Workspace workspace, Progress progress);

    /// Watches the running services of a workspace. Called on a background thread.
    ///
    /// @param told told on any thread whenever more is known
    default LiveWatch watch(WorkspaceSource source, Workspace workspace, Consumer<Telemetry> told) {
        return LiveWatch.NONE;
    }

    /// Asks running services what they remember of a workspace. Called on a background thread.
    default Recording recall(WorkspaceSource source, Workspace workspace, Progress progress) {
        return Recording.NONE;
    }

    /// Checks the rules and simulates the scenarios. Called on a background thread, after each change.
    Examination examine(Workspace workspace, Telemetry telemetry, Progress progress);

    /// Makes the diagrams.
    DiagramSource diagrams();

    /// The other states of workspaces, to compare with.
    default VersionSource versions() {
        return VersionSource.NONE;
    }

    /// The other windows of the program.
    default Windows windows() {
        return Windows.ALONE;
    }

    /// Where the files of a workspace are: sources with the same place are the same workspace.
    default Path place(WorkspaceSource source) {
        return switch (source) {
            case WorkspaceSource.Folder folder -> folder.path().toAbsolutePath().normalize();
            case WorkspaceSource.Sample sample -> Path.of(sample.name());
        };
    }

    /// Writes down that somebody answers for a finding.
    default WaiverDesk waivers() {
        return WaiverDesk.NONE;
    }

    /// What people can let go wrong in the services that run for them to try things out; nothing where none run.
    default List<Choice> faults() {
        return List.of();
    }

    /// Takes what was observed into the model.
    default DriftDesk drift() {
        return DriftDesk.NONE;
    }

    /// Plays scenarios request by request.
    default ScenarioPlayer player() {
        return ScenarioPlayer.NONE;
    }

    /// Finds at once what formulas say of a scenario.
    default Optional<Simulator> estimator() {
        return Optional.empty();
    }

    /// Where settings are kept.
    default SettingsStore settings() {
        return SettingsStore.NONE;
    }

    /// Remembers the panels of each workspace.
    default PanelMemory panels() {
        return PanelMemory.NONE;
    }

    /// What the welcome screen shows.
    default HomeServices home() {
        return HomeServices.NONE;
    }
}
