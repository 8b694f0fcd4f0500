package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.ProgramFolders;
import dev.plumbline.app.composition.Services;
import dev.plumbline.app.demo.DemoRun;
import dev.plumbline.app.demo.Sample;
import dev.plumbline.app.home.PanelsFile;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.Problem.Severity;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.DraftFiles;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.Examination;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.PanelMemory;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.VersionSource;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.welcome.HomeServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window gets from the services of the program.
///
/// @param services the services
/// @param initial what is opened first; empty for the welcome screen
/// @param sample the folder that the sample is unpacked into when it is opened
/// @param settings where settings are kept
/// @param home what the welcome screen shows
/// @param folders where the program keeps its files
record ProgramServices(
        Services services,
        Optional<WorkspaceSource> initial,
        Path sample,
        SettingsStore settings,
        HomeServices home,
        ProgramFolders folders)
        implements WorkbenchServices {

    @Override
    public Draft open(WorkspaceSource wanted, Progress progress) {
        return switch (wanted) {
            case WorkspaceSource.Folder folder -> draft(folder.path(), progress);
            case WorkspaceSource.Sample shipped -> {
                try {
                    yield draft(Sample.unpack(sample), progress);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException("The sample cannot be written to " + sample, unwritable);
                }
            }
        };
    }

    private Draft draft(Path folder, Progress progress) {
        progress.report(0.1, "opening " + folder);
        return Draft.of(
                services.open(folder),
                new WorkspaceEditor(ReadLimits.standard()),
                DraftFiles.open(folder, folders.state()),
                services.clock());
    }

    @Override
    public Telemetry measure(WorkspaceSource wanted, Workspace workspace, Progress progress) {
        return switch (wanted) {
            case WorkspaceSource.Folder folder -> Telemetry.NONE;
            case WorkspaceSource.Sample shipped -> simulated(workspace.architecture(), progress);
        };
    }

    private Telemetry simulated(Architecture architecture, Progress progress) {
        try {
            return new Telemetry(
                    new DemoRun(services).pull(architecture, progress).measurements(), List.of());
        } catch (ConnectorException | IOException failed) {
            return new Telemetry(
                    List.of(),
                    List.of(new Problem(
                            Severity.WARNING,
                            "telemetry.unavailable",
                            new Place(WorkspaceReader.MAIN_FILE, 0, 0),
                            "The simulated telemetry could not be pulled: " + failed.getMessage(),
                            "The overlays have no data.",
                            "Close programs that forbid connections to this machine itself, and open the sample"
                                    + " again.")));
        }
    }

    @Override
    public Recording recall(WorkspaceSource wanted, Workspace workspace, Progress progress) {
        return switch (wanted) {
            case WorkspaceSource.Folder folder -> Recording.NONE;
            case WorkspaceSource.Sample shipped -> {
                try {
                    yield new DemoRun(services).recall(workspace.architecture(), progress);
                } catch (ConnectorException | IOException failed) {
                    // That nothing answers was told when the present values were pulled.
                    yield Recording.NONE;
                }
            }
        };
    }

    @Override
    public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
        Architecture architecture = workspace.architecture();
        progress.report(0.1, "checking the rules");
        Evidence evidence = new Evidence(telemetry.measurements(), List.of());
        var findings = services.check(architecture, evidence, progress).findings();
        progress.report(0.6, "estimating the scenarios");
        List<SimulationResult> results = architecture.scenarios().values().stream()
                .map(scenario -> services.simulator().simulate(architecture, scenario, progress))
                .toList();
        return new Examination(findings, results);
    }

    @Override
    public PanelMemory panels() {
        return PanelsFile.in(folders);
    }

    @Override
    public VersionSource versions() {
        return new GitVersions(services);
    }

    @Override
    public DiagramSource diagrams() {
        return new LaidOutDiagrams();
    }
}
