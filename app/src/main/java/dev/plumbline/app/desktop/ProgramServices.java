package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.Services;
import dev.plumbline.app.demo.DemoRun;
import dev.plumbline.app.demo.Sample;
import dev.plumbline.connectors.drift.Adoption;
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
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.reviews.GitPerson;
import dev.plumbline.views.Choice;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.DriftDesk;
import dev.plumbline.views.Examination;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.LiveWatch;
import dev.plumbline.views.PanelMemory;
import dev.plumbline.views.ScenarioPlayer;
import dev.plumbline.views.Telemetry;
import dev.plumbline.views.VersionSource;
import dev.plumbline.views.WaiverDesk;
import dev.plumbline.views.Windows;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.welcome.HomeServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a window gets from the program.
///
/// @param shared what it has in common with the others
/// @param initial what is opened first; empty for the welcome screen
/// @param windows the others
/// @param checks holds what it shows against the rules
record ProgramServices(SharedServices shared, Optional<WorkspaceSource> initial, Windows windows, WindowChecks checks)
        implements WorkbenchServices {

    ProgramServices(SharedServices shared, Optional<WorkspaceSource> initial, Windows windows) {
        this(shared, initial, windows, new WindowChecks(shared.services()));
    }

    @Override
    public Draft open(WorkspaceSource wanted, Progress progress) {
        return switch (wanted) {
            case WorkspaceSource.Folder folder -> draft(folder.path(), progress);
            case WorkspaceSource.Sample shipped -> {
                try {
                    yield draft(Sample.unpack(shared.sample()), progress);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException("The sample cannot be written to " + shared.sample(), unwritable);
                }
            }
        };
    }

    private Draft draft(Path folder, Progress progress) {
        progress.report(0.1, "opening " + folder);
        // First the journal: another window may still be saving what is read then.
        DraftFiles files = DraftFiles.open(folder, shared.state());
        Services services = shared.services();
        return Draft.of(services.open(folder), new WorkspaceEditor(ReadLimits.standard()), files, services.clock());
    }

    @Override
    public Telemetry measure(WorkspaceSource wanted, Workspace workspace, Progress progress) {
        return switch (wanted) {
            case WorkspaceSource.Folder folder -> Telemetry.NONE;
            case WorkspaceSource.Sample shipped ->
                shared.live().runsSample() ? Telemetry.NONE : simulated(workspace.architecture(), progress);
        };
    }

    @Override
    public LiveWatch watch(WorkspaceSource wanted, Workspace workspace, Consumer<Telemetry> told) {
        Path place = shared.place(wanted);
        return switch (wanted) {
            case WorkspaceSource.Folder folder -> shared.live().watch(place, workspace, told);
            case WorkspaceSource.Sample shipped -> shared.live().watchSample(place, workspace, told);
        };
    }

    @Override
    public List<Choice> faults() {
        return shared.live().faults();
    }

    @Override
    public DriftDesk drift() {
        return Adoption::of;
    }

    private Telemetry simulated(Architecture architecture, Progress progress) {
        try {
            return new Telemetry(
                    new DemoRun(shared.services(), shared.live().memory().platform())
                            .pull(architecture, progress)
                            .measurements(),
                    List.of());
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
            case WorkspaceSource.Folder folder ->
                shared.live().recall(shared.place(wanted), workspace.architecture(), progress);
            case WorkspaceSource.Sample shipped -> {
                if (shared.live().runsSample()) {
                    yield shared.live().recall(shared.place(wanted), workspace.architecture(), progress);
                }
                try {
                    yield new DemoRun(shared.services(), shared.live().memory().platform())
                            .recall(workspace.architecture(), progress);
                } catch (ConnectorException | IOException failed) {
                    yield new Recording(
                            List.of(), List.of("What was measured before could not be pulled: " + failed.getMessage()));
                }
            }
        };
    }

    @Override
    public Examination examine(Workspace workspace, Telemetry telemetry, Progress progress) {
        Architecture architecture = workspace.architecture();
        Services services = shared.services();
        progress.report(0.1, "estimating the scenarios");
        List<SimulationResult> results = architecture.scenarios().values().stream()
                .map(scenario -> services.simulator().simulate(architecture, scenario, progress))
                .toList();
        progress.report(0.6, "checking the rules");
        Evidence evidence = telemetry.told().evidence().withSimulations(results);
        WindowChecks.Checked checked = checks.check(workspace, evidence, progress);
        return new Examination(checked.report(), results, checked.problems());
    }

    @Override
    public WaiverDesk waivers() {
        String person = GitPerson.of(Path.of(System.getProperty("user.home", "")))
                .orElseGet(() -> System.getProperty("user.name", ""));
        return new WorkspaceWaivers(shared.services(), person);
    }

    @Override
    public ScenarioPlayer player() {
        return new WindowSimulations(shared.services());
    }

    @Override
    public Optional<Simulator> estimator() {
        return Optional.of(shared.services().simulator());
    }

    @Override
    public Path place(WorkspaceSource source) {
        return shared.place(source);
    }

    @Override
    public SettingsStore settings() {
        return shared.settings();
    }

    @Override
    public HomeServices home() {
        return shared.home();
    }

    @Override
    public PanelMemory panels() {
        return shared.panels();
    }

    @Override
    public VersionSource versions() {
        return new GitVersions(shared.services());
    }

    @Override
    public DiagramSource diagrams() {
        return new LaidOutDiagrams();
    }
}
