package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.AvailabilityAnalyst;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Depth;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Question;
import dev.plumbline.pluginapi.AvailabilityAnalyst.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `availability`: how available elements are in the long run, and why not more.
@Command(
        name = "availability",
        description = {
            "Tell how available elements are in the long run, what takes them down, and whether that holds their"
                    + " objectives.",
            "Exit status 1 when an availability objective is missed, 5 when one cannot be told for lack of figures."
        })
final class AvailabilityCommand implements Callable<Integer> {

    private static final double READ = 0.05;
    private static final int CUT_SETS = 100;
    private static final double YEARS = 1_000;
    private static final double MOST_YEARS = 1e9;

    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(
            index = "1..*",
            paramLabel = "ELEMENT",
            description = "The elements; a table of all that run if none is given.")
    private List<String> elements = new ArrayList<>();

    @Option(
            names = "--kill",
            paramLabel = "N|N%",
            description = "Tell too with which probability the elements still work when so many of all replicas, or"
                    + " such a share of them rounded up, are killed by chance.")
    private @Nullable String kill;

    @Option(names = "--simulate", description = "Simulate failures and repairs too, beside the exact figures.")
    private boolean simulate;

    @Option(names = "--seed", paramLabel = "S", description = "With --simulate, the seed; 1 if not given.")
    private @Nullable Long seed;

    @Option(
            names = "--years",
            paramLabel = "N",
            description = "With --simulate, how many years in all; 1000 if not given.")
    private @Nullable Double years;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if not given.")
    private SimulationDocument.Format format = SimulationDocument.Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    AvailabilityCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Question question = question();
        Optional<Killing> killing = Optional.ofNullable(kill).map(Killing::of);
        DocumentTarget target = new DocumentTarget(root, format, output);
        AvailabilityJob job;
        try (ProgressLine progress = root.progress("analysing")) {
            Workspace workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, READ));
            job = new AvailabilityJob(root.interruption(), target, workspace, analyst(), question, killing);
            job.run(chosen(workspace.architecture()), new Share(progress, READ, 1));
            if (progress.isCancelled()) {
                throw new CancellationException("The analysis was stopped");
            }
        }
        return target.write(job.report());
    }

    private Question question() {
        double length = years == null ? YEARS : years;
        if (spec != null && !simulate && (seed != null || years != null)) {
            throw new ParameterException(spec.commandLine(), "--seed and --years go with --simulate.");
        }
        if (spec != null && !(length > 0 && length <= MOST_YEARS)) {
            throw new ParameterException(
                    spec.commandLine(), "--years takes more than 0 and at most a billion, not " + years + ".");
        }
        Optional<Trial> trial = simulate ? Optional.of(new Trial(length, seed == null ? 1 : seed)) : Optional.empty();
        return elements.isEmpty() ? new Question(Depth.BRIEF, 1, trial) : new Question(Depth.WHOLE, CUT_SETS, trial);
    }

    private AvailabilityAnalyst analyst() {
        return root.services().analysts().stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAULT,
                        "There is no availability analysis in this program.",
                        "Install the program again; its lib folder is not whole."));
    }

    private List<String> chosen(Architecture architecture) {
        if (elements.isEmpty()) {
            List<String> running = architecture.elements().values().stream()
                    .filter(element -> element.kind().runs())
                    .map(Element::id)
                    .toList();
            if (running.isEmpty()) {
                throw new CommandFailure(
                        ExitCode.INVALID_MODEL,
                        path + " has no elements that run.",
                        "Add one, as in shop: {kind: service, mtbf: 30d, mttr: 20min}.");
            }
            return running;
        }
        elements.forEach(id -> requireElement(architecture, id));
        return elements.stream().distinct().toList();
    }

    private static void requireElement(Architecture architecture, String id) {
        if (architecture.element(id).isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "There is no element " + id + ".",
                    NearestName.remedy(
                            id,
                            architecture.elements().keySet(),
                            "Leave it out for a table of all elements that run."));
        }
    }
}
