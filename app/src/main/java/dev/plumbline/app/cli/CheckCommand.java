package dev.plumbline.app.cli;

import dev.plumbline.app.composition.WorkspaceRules;
import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    private static final double READ = 0.3;

    private final RootCommand root;

    @Parameters(paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "${COMPLETION-CANDIDATES}; high if not given.")
    private Threshold failOn = Threshold.HIGH;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Count ages to this day instead of today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--explain", paramLabel = "RULE", description = "Show only this rule's findings, with its sources.")
    private @Nullable String explain;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if not given.")
    private Format format = Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    CheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        FindingsReport report;
        try (ProgressLine progress = root.progress("checking")) {
            Workspace workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, READ));
            WorkspaceRules rules = root.services().rules(workspace);
            RuleCatalogue wanted = chosen(rules.catalogue());
            LocalDate day = asOf == null ? root.services().today() : asOf;
            RuleContext context = new RuleContext(workspace.architecture(), Evidence.NONE, day);
            CheckResult result = RuleEngine.check(context, wanted, new Share(progress, READ, 1));
            report = new FindingsReport(workspace, result, rules.broken(), explain != null);
        }
        report.broken().stream().map(ProblemText::of).forEach(root.terminal()::message);
        Format wanted = root.json() && format == Format.TEXT ? Format.JSON : format;
        new ReportTarget(root, output).write(report, written(report, wanted));
        return status(report.result(), report.broken());
    }

    private static String written(FindingsReport report, Format format) {
        return switch (format) {
            case TEXT -> SafeText.of(report.text());
            case JSON -> report.json().text();
            case SARIF -> new FindingsSarif(report).text();
            case JUNIT -> new FindingsJunit(report).text();
            case MARKDOWN -> SafeText.of(new FindingsMarkdown(report).text());
            case HTML -> SafeText.of(new FindingsHtml(report).text());
        };
    }

    private int status(CheckResult result, List<Problem> broken) {
        if (!result.crashes().isEmpty() || !broken.isEmpty()) {
            return ExitCode.PARTIAL;
        }
        boolean failed = result.findings().stream().anyMatch(finding -> failOn.reachedBy(finding.severity()));
        return failed ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private RuleCatalogue chosen(RuleCatalogue all) {
        if (explain == null) {
            return all;
        }
        RuleCatalogue matching = all.only(rule -> rule.id().equalsIgnoreCase(explain));
        if (matching.entries().isEmpty()) {
            throw RulesCommand.unknown(explain);
        }
        return matching;
    }

    /// How the result is written.
    enum Format {
        TEXT,
        JSON,
        SARIF,
        JUNIT,
        MARKDOWN,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
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

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
