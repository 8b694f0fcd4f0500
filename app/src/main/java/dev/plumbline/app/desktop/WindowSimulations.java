package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.ModelContent;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.Version;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.ResultComparison;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.reviews.RevisionException;
import dev.plumbline.reviews.Revisions;
import dev.plumbline.reviews.WorkTreeState;
import dev.plumbline.simulation.comparison.Comparison;
import dev.plumbline.views.ScenarioPlayer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/// Plays the scenarios of a window with the simulator that is installed.
record WindowSimulations(Services services) implements ScenarioPlayer {

    private static final int SHORT = 8;

    @Override
    public SimulationResult play(
            Architecture architecture, Scenario scenario, Progress progress, Consumer<Observed.Course> live) {
        return services.playingSimulator().simulate(architecture, scenario, progress, live);
    }

    @Override
    public ResultComparison compare(SimulationResult base, SimulationResult other) {
        return Comparison.of(base, other);
    }

    @Override
    public String version() {
        return services.playingSimulator().name() + ", Plumbline " + Version.current();
    }

    @Override
    public String revision(Workspace workspace) {
        try (Revisions revisions = Revisions.open(workspace.root(), ReadLimits.standard())) {
            WorkTreeState state = revisions.state();
            if (state.commit().isEmpty()) {
                return content(workspace);
            }
            String commit = state.commit().substring(0, SHORT);
            return state.isDirty() || !isSaved(workspace) ? commit + " with changes, " + content(workspace) : commit;
        } catch (RevisionException outsideOfGit) {
            return content(workspace);
        }
    }

    /// Whether what is simulated is what lies on disk.
    private static boolean isSaved(Workspace workspace) {
        return workspace.files().stream().allMatch(file -> isSaved(workspace, file));
    }

    private static boolean isSaved(Workspace workspace, WorkspaceFile file) {
        try {
            return file.sha256()
                    .equals(WorkspaceFile.sha256(
                            Files.readAllBytes(workspace.root().resolve(file.path()))));
        } catch (IOException gone) {
            return false;
        }
    }

    private static String content(Workspace workspace) {
        return "content " + ModelContent.name(workspace);
    }
}
