package dev.plumbline.app.cli;

import dev.plumbline.app.composition.ModelContent;
import dev.plumbline.connectors.calibration.CalibrationException;
import dev.plumbline.connectors.calibration.CalibrationFile;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.collapse.CollapseQuestion;
import dev.plumbline.simulation.sweep.Axis;
import dev.plumbline.simulation.sweep.Grid;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `simulate`: what happens to a workspace in a scenario.
@Command(
        name = "simulate",
        description = {
            "Play scenarios request by request: load, latency, errors, what breaks and how it recovers.",
            "Exit status 1 when an assertion fails or cannot be told, 5 when only part was done."
        })
final class SimulateCommand implements Callable<Integer> {

    private static final double READ = 0.05;

    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(index = "1..*", paramLabel = "SCENARIO", description = "The scenarios; all if none is given.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "Play each scenario so many times, from 1 to 10000.")
    private @Nullable Integer runs;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of all randomness, a whole number.")
    private @Nullable Long seed;

    @Option(
            names = "--sweep",
            paramLabel = "KEY=A:B:STEP",
            description = "Simulate with each of these values of an attribute, as in feed-api.replicas=10:100:10, or"
                    + " with all load multiplied, as in load=0.5:2:0.25. Several make a grid.")
    private List<String> sweeps = new ArrayList<>();

    @Option(
            names = "--compare",
            description = "Tell by how much the other scenarios differ from the first, run by run with the same random"
                    + " numbers; a single scenario is compared with itself without its overrides.")
    private boolean compare;

    @Option(
            names = "--collapse",
            paramLabel = "AXIS=A:B:STEP",
            description = "Map which triggers the scenario does not come back from, over load=0.5:1.2:0.1,"
                    + " size=2:8:2 and length=5s:20s:5s; one that is not given has a single value.")
    private List<String> collapses = new ArrayList<>();

    @Option(
            names = "--trigger",
            paramLabel = "ID",
            description = "With --collapse, what the trigger hits: an element or relation that gets slower, or a"
                    + " relation by which more load comes; as the scenario's first such fault, if not given.")
    private @Nullable String trigger;

    @Option(
            names = "--assert",
            paramLabel = "EXPR",
            description = "What must hold too, as in \"feed-api.latency.p99 < 250ms\"; any number of times.")
    private List<String> assertions = new ArrayList<>();

    @Option(
            names = "--simulator",
            paramLabel = "NAME",
            description = "The simulator whose name holds this, of those that are installed: queueing for formulas that"
                    + " answer at once.")
    private String simulator = "";

    @Option(
            names = "--on",
            paramLabel = "ADDRESS",
            description = "Where to simulate, as in spark://HOST:PORT, if a runner for it is installed; in this process"
                    + " if not given.")
    private @Nullable URI place;

    @Option(
            names = "--calibrated",
            description =
                    "Simulate with what connect calibrate kept in calibration.json beside the model; what a scenario"
                            + " overrides itself stays.")
    private boolean calibrated;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if not given.")
    private SimulationDocument.Format format = SimulationDocument.Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    SimulateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        requireSense();
        if (!collapses.isEmpty()) {
            return collapse();
        }
        SimulationPlace where = SimulationPlace.of(root, place);
        Simulator chosen = SimulationPlace.simulator(root, simulator);
        SimulationJob job;
        try (ProgressLine progress = root.progress("simulating")) {
            Workspace workspace = workspace(new Share(progress, 0, READ));
            Architecture architecture = architecture(workspace);
            List<Scenario> wanted = new ChosenScenarios(architecture, path)
                    .choose(new ChosenScenarios.Choice(scenarios, assertions, runs, seed), compare);
            job = new SimulationJob(
                    root.interruption(),
                    target(),
                    architecture,
                    ModelContent.name(workspace) + (calibrated ? " with calibration.json" : ""),
                    chosen,
                    grid(architecture, wanted),
                    shape());
            job.run(where, new Share(progress, READ, 1));
            if (progress.isCancelled()) {
                throw new CancellationException("The simulation was stopped");
            }
        }
        SimulationDocument document = job.document();
        job.tell(root.terminal());
        return target().write(document);
    }

    private Workspace workspace(Progress progress) {
        return new WorkspaceArgument(root, path).openValid(progress);
    }

    private Architecture architecture(Workspace workspace) {
        Architecture declared = workspace.architecture();
        if (!calibrated) {
            return declared;
        }
        try {
            return CalibrationFile.in(path).read().applied(declared);
        } catch (CalibrationException unusable) {
            throw new CommandFailure(ExitCode.INPUT_OUTPUT, String.valueOf(unusable.getMessage()), unusable.remedy())
                    .causedBy(unusable);
        }
    }

    private Integer collapse() {
        CollapseReport report;
        try (ProgressLine progress = root.progress("simulating")) {
            Architecture architecture = architecture(workspace(new Share(progress, 0, READ)));
            Scenario scenario = CollapseJob.only(new ChosenScenarios(architecture, path)
                    .choose(new ChosenScenarios.Choice(scenarios, List.of(), runs, seed), false));
            CollapseQuestion question = new CollapseChoice(architecture, scenario, collapses, trigger).question();
            report = new CollapseJob(root.interruption(), target(), architecture, scenario, question)
                    .run(new Share(progress, READ, 1));
            if (progress.isCancelled()) {
                throw new CancellationException("The simulation was stopped");
            }
        }
        return target().write(report);
    }

    private DocumentTarget target() {
        return new DocumentTarget(root, format, output);
    }

    private SimulationJob.Shape shape() {
        if (!sweeps.isEmpty()) {
            return SimulationJob.Shape.SWEEP;
        }
        return compare ? SimulationJob.Shape.COMPARISON : SimulationJob.Shape.SCENARIOS;
    }

    private Grid grid(Architecture architecture, List<Scenario> wanted) {
        try {
            List<Axis> axes = new ArrayList<>();
            for (String sweep : sweeps) {
                axes.add(Axis.parse(sweep));
            }
            return Grid.of(architecture, wanted, axes);
        } catch (ValueFormatException wrong) {
            throw new CommandFailure(ExitCode.USAGE, "--sweep: " + wrong.getMessage(), wrong.remedy());
        }
    }

    private void requireSense() {
        if (spec == null) {
            return;
        }
        if (compare && !sweeps.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--compare and --sweep do not go together.");
        }
        boolean asksMore =
                compare || !sweeps.isEmpty() || !assertions.isEmpty() || !simulator.isEmpty() || place != null;
        if (!collapses.isEmpty() && asksMore) {
            throw new ParameterException(
                    spec.commandLine(), "--collapse goes with --trigger, --runs, --seed, --format and -o alone.");
        }
        if (trigger != null && collapses.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--trigger goes with --collapse.");
        }
        if (runs != null && (runs < 1 || runs > ChosenScenarios.MOST_RUNS)) {
            throw new ParameterException(
                    spec.commandLine(), "--runs takes 1 to " + ChosenScenarios.MOST_RUNS + ", not " + runs + ".");
        }
    }
}
