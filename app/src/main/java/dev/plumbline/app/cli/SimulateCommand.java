package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `simulate`: what happens to a workspace in a scenario.
@Command(
        name = "simulate",
        description = "Estimate load, latency and errors in a scenario. Exit status 1 when an assertion fails.")
final class SimulateCommand implements Callable<Integer> {

    private static final double READ = 0.3;

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(index = "1..*", paramLabel = "SCENARIO", description = "The scenarios; all if none is given.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--assert",
            paramLabel = "EXPR",
            description = "What must hold too, as in \"feed-api.latency.p99 < 250ms\"; any number of times.")
    private List<String> assertions = new ArrayList<>();

    @Option(
            names = "--simulator",
            paramLabel = "NAME",
            description = "The simulator whose name holds this, of those that are installed.")
    private String simulator = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if not given.")
    private ReportTarget.Format format = ReportTarget.Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    SimulateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        SimulationReport report;
        Simulator chosen = simulator();
        try (ProgressLine progress = root.progress("simulating")) {
            Architecture architecture = new WorkspaceArgument(root, path)
                    .openValid(new Share(progress, 0, READ))
                    .architecture();
            report = simulate(chosen, architecture, new Share(progress, READ, 1));
        }
        new ReportTarget(root, output).write(report, format);
        return report.assertionsHold() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private SimulationReport simulate(Simulator chosen, Architecture architecture, Progress progress) {
        List<Scenario> wanted = chosen(architecture);
        List<SimulationResult> results = new ArrayList<>();
        for (Scenario scenario : wanted) {
            double from = (double) results.size() / wanted.size();
            Progress part = new Share(progress, from, from + 1.0 / wanted.size());
            part.report(0, scenario.id());
            SimulationResult result = chosen.simulate(architecture, scenario, part);
            if (progress.isCancelled()) {
                throw new CancellationException("The simulation was stopped");
            }
            results.add(result);
            root.interruption()
                    .keep(new Interruption.Kept(
                            results.size() + " of " + wanted.size() + " scenarios are done.",
                            new SimulationReport(results)));
        }
        return new SimulationReport(results);
    }

    private Simulator simulator() {
        List<Simulator> installed = root.services().simulators();
        return installed.stream()
                .filter(candidate ->
                        candidate.name().toLowerCase(Locale.ROOT).contains(simulator.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no simulator " + simulator + ".",
                        "There is " + installed.stream().map(Simulator::name).collect(Collectors.joining(", ")) + "."));
    }

    private List<Scenario> chosen(Architecture architecture) {
        if (architecture.scenarios().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INVALID_MODEL, path + " has no scenarios.", "Add one as scenarios/NAME.yaml.");
        }
        return (scenarios.isEmpty()
                        ? architecture.scenarios().values().stream()
                        : scenarios.stream().map(id -> named(architecture, id)))
                .map(this::asserting)
                .toList();
    }

    private static Scenario named(Architecture architecture, String id) {
        Scenario scenario = architecture.scenarios().get(id);
        if (scenario == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "There is no scenario " + id + ".",
                    "There are " + String.join(", ", architecture.scenarios().keySet()) + ".");
        }
        return scenario;
    }

    private Scenario asserting(Scenario scenario) {
        return scenario.withAssertions(Stream.concat(scenario.assertions().stream(), assertions.stream())
                .toList());
    }
}
