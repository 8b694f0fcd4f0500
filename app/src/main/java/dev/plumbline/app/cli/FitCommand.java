package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.events.plan.EngineLimits;
import dev.plumbline.simulation.inference.BatchLimits;
import dev.plumbline.simulation.inference.fit.FittedModel;
import dev.plumbline.simulation.inference.fit.MeasuredRequest;
import dev.plumbline.simulation.inference.fit.StepModelFit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `fit`: how long the steps of a model endpoint take, from requests that were measured at a real one.
@Command(
        name = "fit",
        description = {
            "Fit the step times of a model endpoint to the first of some measured requests, and tell how well they predict"
                    + " the others.",
            "Exit status 1 when a figure is further off than --within; nothing is written then."
        })
final class FitCommand implements Callable<Integer> {

    private static final double READ = 0.05;
    private static final int MOST_FITTED = 1000;

    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(index = "1", paramLabel = "ELEMENT", description = "The model endpoint that was measured.")
    private String id = "";

    @Parameters(
            index = "2",
            paramLabel = "REQUESTS",
            description = "The measured requests, one JSON object a line with input_toks, output_toks, arrival_time or"
                    + " queued_ts, first_token_ts and last_token_ts; or the detailed result of vllm bench serve.")
    private Path requests = Path.of("");

    @Option(
            names = "--first",
            paramLabel = "N",
            description = "Fit on so many requests, and predict those after them; a third if not given, at most 1000.")
    private @Nullable Integer first;

    @Option(
            names = "--max-batch",
            paramLabel = "N",
            description = "How many requests the server worked on at once; the model's maxBatch if not given.")
    private @Nullable Long maxBatch;

    @Option(
            names = "--token-budget",
            paramLabel = "N",
            description = "How many tokens one of its steps took; the model's stepTime.tokenBudget if not given.")
    private @Nullable Long tokenBudget;

    @Option(
            names = "--kv-tokens",
            paramLabel = "N",
            description = "How many tokens its memory held; the model's kvTokens if not given.")
    private @Nullable Long kvTokens;

    @Option(
            names = "--within",
            paramLabel = "SHARE",
            description = "How far a figure that was held out may be off, as in 3%%; any distance if not given.")
    private @Nullable String within;

    @Option(names = "--write", description = "Write what was found into the model; nothing else in its files changes.")
    private boolean write;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if not given.")
    private ReportTarget.Format format = ReportTarget.Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    FitCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Optional<Double> allowed = allowed();
        FitReport report;
        try (ProgressLine progress = root.progress("fitting")) {
            Workspace workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, READ));
            report = fit(workspace, allowed, new Share(progress, READ, 1));
        }
        if (report.isWritten()) {
            report.changed().save();
        }
        new ReportTarget(root, output).write(report, format);
        return report.holds() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private FitReport fit(Workspace workspace, Optional<Double> allowed, Progress progress) {
        Element element = element(workspace);
        Element limited = limited(element);
        BatchLimits limits = EngineLimits.of(limited);
        List<MeasuredRequest> measured = new MeasuredFile(requests).requests();
        requireRoom(measured, limits);
        FittedModel fitted = new StepModelFit(measured, count(measured.size()), limits).fit(progress);
        FittedElement found = FittedElement.of(element, limited, fitted.model(), limits, measured);
        ChangedFiles changed = new ChangedFiles(workspace, found.in(workspace));
        boolean good = allowed.isEmpty() || fitted.heldOut().worst() <= allowed.get();
        return new FitReport(found, fitted, allowed, changed, write && good);
    }

    private Element element(Workspace workspace) {
        return workspace
                .architecture()
                .element(id)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no element " + id + ".",
                        NearestName.remedy(
                                id,
                                workspace.architecture().elements().keySet(),
                                "Name the model endpoint that was measured.")));
    }

    private Element limited(Element element) {
        Element limited = element;
        if (maxBatch != null) {
            limited = limited.with(ElementAttributes.MAX_BATCH, positive("--max-batch", maxBatch));
        }
        if (kvTokens != null) {
            limited = limited.with(PerformanceAttributes.KV_TOKENS, positive("--kv-tokens", kvTokens));
        }
        if (tokenBudget != null) {
            limited = limited.withAttributes(limited.attributes()
                    .withAt(
                            PerformanceAttributes.STEP_TIME.key() + "." + PerformanceAttributes.STEP_TOKEN_BUDGET.key(),
                            positive("--token-budget", tokenBudget)));
        }
        return limited;
    }

    private long positive(String option, long value) {
        if (value < 1) {
            throw misused(option + " takes 1 or more, not " + value + ".");
        }
        return value;
    }

    private void requireRoom(List<MeasuredRequest> measured, BatchLimits limits) {
        StepModelFit.tooLong(measured, limits).ifPresent(request -> {
            throw new CommandFailure(
                    ExitCode.INVALID_MODEL,
                    requests + ":" + request.line() + ": a request of " + request.promptTokens() + " and "
                            + request.answerTokens() + " tokens was answered, but " + id + " has no room for it.",
                    "Mend contextWindow or kvTokens of " + id + ", or give --kv-tokens.");
        });
    }

    private int count(int requests) {
        int count = first == null ? Math.clamp(requests / 3, StepModelFit.FEWEST, MOST_FITTED) : first;
        if (count < StepModelFit.FEWEST || count >= requests) {
            throw misused("--first takes " + StepModelFit.FEWEST + " to " + (requests - 1)
                    + " of these requests, so that some are left to predict, not " + count + ".");
        }
        return count;
    }

    private Optional<Double> allowed() {
        if (within == null) {
            return Optional.empty();
        }
        try {
            Ratio share = ValueTypes.RATIO.parse(within);
            return Optional.of(share.value());
        } catch (ValueFormatException wrong) {
            throw new CommandFailure(ExitCode.USAGE, "--within: " + wrong.getMessage(), wrong.remedy());
        }
    }

    private RuntimeException misused(String what) {
        return spec == null ? new IllegalArgumentException(what) : new ParameterException(spec.commandLine(), what);
    }
}
