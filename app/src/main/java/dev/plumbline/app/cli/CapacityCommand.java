package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.CapacityAnalysis;
import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityQuestion;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.simulation.capacity.KernelComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `capacity`: by formulas, how much load a workspace carries, and the cheapest replicas that hold its objectives.
@Command(
        name = "capacity",
        description = {
            "Tell at once, by formulas, how busy elements are, which saturates first as load grows, how answers slow down,"
                    + " and the cheapest replicas that hold the objectives.",
            "Exit status 1 when an objective does not hold or an element is overloaded, 5 when one cannot be told."
        })
final class CapacityCommand implements Callable<Integer> {

    private static final double READ = 0.1;
    private static final double ANALYSED = 0.3;

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "Take the load and the overrides of this scenario; if not given, the rates that the relations"
                    + " declare by which load enters, or else those of a scenario.")
    private @Nullable String scenario;

    @Option(
            names = "--slo",
            paramLabel = "EXPR",
            description =
                    "What must hold too, as in \"web-edge.p99<250ms\": mean, p50, p90, p99, errorRatio, utilization"
                            + " or throughput of an entry's relation or an element; any number of times.")
    private List<String> objectives = new ArrayList<>();

    @Option(
            names = "--busiest",
            paramLabel = "SHARE",
            description = "How busy an element may be whose autoscaler has no target, as in 0.7; 0.8 if not given.")
    private @Nullable String busiest;

    @Option(
            names = "--compare",
            description =
                    "Play the same load request by request too, and tell by how many percent the formulas are off.")
    private boolean compare;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if not given.")
    private SimulationDocument.Format format = SimulationDocument.Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    CapacityCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        List<CapacityObjective> wanted =
                objectives.stream().map(CapacityCommand::objective).toList();
        double most = share();
        DocumentTarget target = new DocumentTarget(root, format, output);
        CapacityReport report;
        try (ProgressLine progress = root.progress("analysing")) {
            Workspace workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, READ));
            Architecture architecture = workspace.architecture();
            wanted.forEach(objective -> requireSubject(architecture, objective));
            CapacityQuestion question = new CapacityQuestion(
                    architecture, chosen(architecture), wanted, most, CapacityQuestion.Extent.WITH_SIZING);
            CapacityAnalysis analysis = analysis();
            CapacityResult result = analysis.analyse(question, new Share(progress, READ, compare ? ANALYSED : 1));
            report = new CapacityReport(workspace, result, Optional.empty());
            CapacityReport formulas = report;
            root.interruption()
                    .keep(target.kept(
                            result.sizing().isPresent()
                                    ? "The formulas are done."
                                    : "The formulas are done but for the cheapest replicas.",
                            () -> formulas));
            if (compare && !progress.isCancelled()) {
                SimulationResult played = root.services()
                        .playingSimulator()
                        .simulate(architecture, analysis.load(question), new Share(progress, ANALYSED, 1));
                report = new CapacityReport(workspace, result, Optional.of(KernelComparison.of(result, played)));
            }
            if (progress.isCancelled()) {
                throw new CancellationException("The analysis was stopped");
            }
        }
        return target.write(report);
    }

    private static CapacityObjective objective(String text) {
        try {
            return CapacityObjective.parse(text);
        } catch (ValueFormatException wrong) {
            throw new CommandFailure(ExitCode.USAGE, "--slo: " + wrong.getMessage(), wrong.remedy());
        }
    }

    private double share() {
        if (busiest == null) {
            return CapacityQuestion.USUAL_BUSIEST;
        }
        try {
            Ratio share = ValueTypes.RATIO.parse(busiest);
            if (share.value() > 0 && share.value() <= 1) {
                return share.value();
            }
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--busiest: " + busiest + " is no part of the whole.",
                    "Give one above 0% and up to 100%.");
        } catch (ValueFormatException wrong) {
            throw new CommandFailure(ExitCode.USAGE, "--busiest: " + wrong.getMessage(), wrong.remedy());
        }
    }

    private Optional<Scenario> chosen(Architecture architecture) {
        return scenario == null
                ? Optional.empty()
                : Optional.of(new ChosenScenarios(architecture, path)
                        .choose(new ChosenScenarios.Choice(List.of(scenario), List.of(), null, null), false)
                        .getFirst());
    }

    private static void requireSubject(Architecture architecture, CapacityObjective objective) {
        String subject = objective.subject();
        if (architecture.element(subject).isEmpty()
                && architecture.relation(subject).isEmpty()) {
            Set<String> known = new TreeSet<>(architecture.elements().keySet());
            known.addAll(architecture.relations().keySet());
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--slo: there is no element and no relation " + subject + ".",
                    NearestName.remedy(subject, known, "Name the relation that load enters by, or an element."));
        }
    }

    private CapacityAnalysis analysis() {
        return root.services().capacityAnalyses().stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAULT,
                        "There is no capacity analysis in this program.",
                        "Install the program again; its lib folder is not whole."));
    }
}
