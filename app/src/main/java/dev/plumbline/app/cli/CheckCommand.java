package dev.plumbline.app.cli;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.RuleContext;
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
        RuleCatalogue rules = chosen(root.services().catalogue());
        Workspace workspace = new WorkspaceArgument(root, path).openValid();
        LocalDate day = asOf == null ? root.services().today() : asOf;
        CheckResult result = RuleEngine.check(
                new RuleContext(workspace.architecture(), Evidence.NONE, day),
                rules,
                root.terminal().progress("checking"));
        root.terminal().clearProgress();
        FindingsReport report = new FindingsReport(workspace, result, explain != null);
        new OutputFile(root.terminal(), output)
                .write(root.json() || format == Format.JSON ? report.json() : report.text());
        boolean failed = result.findings().stream().anyMatch(finding -> failOn.reachedBy(finding.severity()));
        if (!result.crashes().isEmpty()) {
            return ExitCode.PARTIAL;
        }
        return failed ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private RuleCatalogue chosen(RuleCatalogue all) {
        if (explain == null) {
            return all;
        }
        RuleCatalogue matching = all.only(rule -> rule.id().equalsIgnoreCase(explain));
        if (matching.entries().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "plumbline: there is no rule " + explain + "; plumbline rules list shows all of them.");
        }
        return matching;
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
            return this != NEVER && severity.compareTo(Severity.valueOf(name())) <= 0;
        }
    }
}
