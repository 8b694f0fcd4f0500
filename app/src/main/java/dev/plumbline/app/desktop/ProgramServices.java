package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.Services;
import dev.plumbline.app.demo.DemoRun;
import dev.plumbline.app.demo.Sample;
import dev.plumbline.designrules.CheckResult;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.Problem.Severity;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.WorkbenchServices;
import dev.plumbline.views.WorkspaceSource;
import dev.plumbline.views.settings.SettingsStore;
import dev.plumbline.views.welcome.HomeServices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the window gets from the services of the program.
///
/// @param services the services
/// @param initial what is opened first; empty for the welcome screen
/// @param sample the folder that the sample is unpacked into when it is opened
/// @param settings where settings are kept
/// @param home what the welcome screen shows
record ProgramServices(
        Services services, Optional<WorkspaceSource> initial, Path sample, SettingsStore settings, HomeServices home)
        implements WorkbenchServices {

    @Override
    public OpenedArchitecture open(WorkspaceSource wanted, Progress progress) {
        return switch (wanted) {
            case WorkspaceSource.Folder folder -> folder(folder.path(), progress);
            case WorkspaceSource.Sample ignored -> sample(progress);
        };
    }

    @Override
    public DiagramSource diagrams() {
        return new LaidOutDiagrams();
    }

    private OpenedArchitecture folder(Path folder, Progress progress) {
        progress.report(0.1, "opening " + folder);
        Workspace workspace = services.open(folder);
        Architecture architecture = workspace.architecture();
        progress.report(0.5, "checking the rules");
        CheckResult checked = services.check(architecture, Evidence.NONE, progress);
        progress.report(0.8, "estimating the scenarios");
        List<SimulationResult> results = architecture.scenarios().values().stream()
                .map(scenario -> services.simulator().simulate(architecture, scenario, progress))
                .toList();
        return opened(workspace, workspace.problems(), checked, List.of(), results);
    }

    private OpenedArchitecture sample(Progress progress) {
        try {
            Sample.unpack(sample);
            DemoRun.Outcome outcome = new DemoRun(services).run(sample, progress);
            return opened(
                    outcome.workspace(),
                    outcome.workspace().problems(),
                    outcome.checked(),
                    outcome.pull().measurements(),
                    outcome.results());
        } catch (ConnectorException | IOException failed) {
            OpenedArchitecture plain = folder(sample, progress);
            List<Problem> problems = new ArrayList<>(plain.problems());
            problems.add(new Problem(
                    Severity.WARNING,
                    "telemetry.unavailable",
                    new Place("plumbline.yaml", 0, 0),
                    "The simulated telemetry could not be pulled: " + failed.getMessage(),
                    "The overlays have no data.",
                    "Close programs that forbid connections to this machine itself, and open the sample again."));
            return new OpenedArchitecture(
                    plain.architecture(), problems, plain.findings(), List.of(), plain.results(), plain.places());
        }
    }

    private static OpenedArchitecture opened(
            Workspace workspace,
            List<Problem> problems,
            CheckResult checked,
            List<Measurement> measurements,
            List<SimulationResult> results) {
        return new OpenedArchitecture(
                workspace.architecture(), problems, checked.findings(), measurements, results, places(workspace));
    }

    private static SortedMap<String, Place> places(Workspace workspace) {
        SortedMap<String, Place> places = new TreeMap<>();
        workspace
                .architecture()
                .elements()
                .keySet()
                .forEach(id -> workspace.placeOf(id).ifPresent(place -> places.put(id, place)));
        workspace
                .architecture()
                .relations()
                .keySet()
                .forEach(id -> workspace.placeOf(id).ifPresent(place -> places.put(id, place)));
        return places;
    }
}
