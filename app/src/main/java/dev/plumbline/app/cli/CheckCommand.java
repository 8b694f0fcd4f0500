package dev.plumbline.app.cli;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `check`: holds a workspace against the design rules.
@Command(
        name = "check",
        description = "Hold a workspace against the design rules. Exit status 1 when there are findings at --fail-on.")
final class CheckCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "critical, high, medium, low or never; high if not given.")
    private Threshold failOn = Threshold.HIGH;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Count ages to this day instead of today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--explain", paramLabel = "RULE", description = "Show only this rule's findings, with its sources.")
    private @Nullable String explain;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private Format format = Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    CheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        requireKnown();
        Workspace workspace = new WorkspaceArgument(root, path).openValid();
        LocalDate day = asOf == null ? root.services().today() : asOf;
        CheckResult result = root.services()
                .check(
                        workspace.architecture(),
                        Evidence.NONE,
                        day,
                        root.terminal().progress("checking"));
        result = explain == null ? result : only(explain, result);
        root.terminal().clearProgress();
        FindingsReport report = new FindingsReport(workspace, result, explain != null);
        new OutputFile(root.terminal(), output)
                .write(root.json() || format == Format.JSON ? report.json() : report.text());
        boolean failed =
                result.findings().stream().anyMatch(finding -> failOn.reachedBy(finding.severity()));
        if (!result.crashes().isEmpty()) {
            return ExitCode.PARTIAL;
        }
        return failed ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void requireKnown() {
        if (explain != null
                && root.services().catalogue().entries().stream()
                        .noneMatch(entry -> entry.description().id().equals(explain))) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "plumbline: there is no rule " + explain + "; plumbline rules list shows all of them.");
        }
    }

    private static CheckResult only(String rule, CheckResult result) {
        return new CheckResult(
                result.findings().stream()
                        .filter(finding -> finding.rule().id().equals(rule))
                        .toList(),
                result.openQuestions().stream()
                        .filter(question -> question.rule().id().equals(rule))
                        .toList(),
                result.crashes().stream()
                        .filter(crash -> crash.rule().equals(rule))
                        .toList(),
                1);
    }

    /// How the findings are printed.
    enum Format {
        TEXT,
        JSON
    }

    /// The least severity that fails the command.
    enum Threshold {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW,
        NEVER;

        boolean reachedBy(Severity severity) {
            return this != NEVER && severity.ordinal() <= ordinal();
        }
    }
}
