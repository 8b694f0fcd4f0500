package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.SimulationResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `simulate`: what happens to a workspace in a scenario.
@Command(
        name = "simulate",
        description = "Estimate load, latency and errors in a scenario. Exit status 1 when an assertion fails.")
final class SimulateCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(index = "1..*", paramLabel = "SCENARIO", description = "The scenarios; all if none is given.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    SimulateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Workspace workspace = new WorkspaceArgument(root, path).openValid();
        List<SimulationResult> results = chosen(workspace.architecture()).stream()
                .map(scenario -> root.services()
                        .simulator()
                        .simulate(
                                workspace.architecture(),
                                scenario,
                                root.terminal().progress("simulating " + scenario.id())))
                .toList();
        root.terminal().clearProgress();
        SimulationReport report = new SimulationReport(workspace.architecture(), results);
        new OutputFile(root.terminal(), output).write(root.json() ? report.json() : report.text());
        return report.assertionsHold() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private List<Scenario> chosen(Architecture architecture) {
        if (architecture.scenarios().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INVALID_MODEL,
                    "plumbline: " + path + " has no scenarios; add one as scenarios/NAME.yaml.");
        }
        if (scenarios.isEmpty()) {
            return List.copyOf(architecture.scenarios().values());
        }
        return scenarios.stream().map(id -> named(architecture, id)).toList();
    }

    private static Scenario named(Architecture architecture, String id) {
        Scenario scenario = architecture.scenarios().get(id);
        if (scenario == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "plumbline: there is no scenario " + id + "; there are "
                            + String.join(", ", architecture.scenarios().keySet()) + ".");
        }
        return scenario;
    }
}
