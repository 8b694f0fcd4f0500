package dev.plumbline.app.cli;

import dev.plumbline.app.composition.WorkspaceRules;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.standing.Judgement;
import dev.plumbline.designrules.waiver.WaiverList;
import dev.plumbline.designrules.waiver.WaiverRule;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `check`: holds a workspace against the design rules.
@Command(
        name = "check",
        description = {
            "Hold a workspace against the design rules. Exit status 1 when there are findings at --fail-on.",
            "Findings that waivers.yaml accepts, that the baseline lists, or that were there in --base do not count."
        })
final class CheckCommand implements Callable<Integer> {

    private static final double READ = 0.2;
    private static final double BASE = 0.4;
    private static final double CHECKED = 0.8;

    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "Only the rules of this pack: the id of a known one, or a file. May be given several times.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "${COMPLETION-CANDIDATES}; high if not given.")
    private Threshold failOn = Threshold.HIGH;

    @Option(
            names = "--base",
            paramLabel = "REV|DIR",
            description = "Tell what is new, worse or resolved since a git revision or against a folder; only what is"
                    + " new or worse counts for --fail-on.")
    private @Nullable String base;

    @Option(names = "--new-only", description = "With --base, show only what is new or worse.")
    private boolean newOnly;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The list of known findings, which do not count. It is made if it is absent, and loses what"
                    + " occurs no more.")
    private @Nullable Path baseline;

    @Option(
            names = "--strict-baseline",
            description = "Leave the baseline as it is, and fail if it lists what occurs no more.")
    private boolean strictBaseline;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Count ages and waivers to this day instead of today in universal time.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--explain",
            paramLabel = "RULE",
            description = "Show only this rule's findings, with its sources, and what it cannot tell.")
    private @Nullable String explain;

    @Option(names = "--fix", description = "Mend what can be mended by itself, but for waived findings; then check.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix, write nothing and print the changes as a patch.")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text if not given.")
    private Format format = Format.TEXT;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the result to a file.")
    private @Nullable Path output;

    CheckCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        requireCompany(newOnly && base == null, "--new-only", "--base");
        requireCompany(strictBaseline && baseline == null, "--strict-baseline", "--baseline");
        requireCompany(dryRun && !fix, "--dry-run", "--fix");
        try (ProgressLine progress = root.progress("checking")) {
            Workspace workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, READ));
            WorkspaceRules rules = root.services().rules(workspace);
            ChosenRules picked = ChosenRules.of(rules.catalogue(), packs);
            DailyCheck daily = new DailyCheck(
                    rules.catalogue(),
                    running(picked.rules()),
                    asOf == null ? root.services().today() : asOf);
            List<Problem> broken = new ArrayList<>(rules.broken());
            broken.addAll(picked.broken());
            tell(rules.broken());
            tell(picked.problems());
            CheckRun run = run(workspace, daily, progress);
            if (!fix) {
                return finish(run, Optional.empty(), broken);
            }
            FixRun mended = run.fix(daily, new Share(progress, CHECKED, 1), dryRun);
            if (dryRun) {
                return finish(run, Optional.of(mended), broken);
            }
            mended.save();
            return finish(run.after(mended), Optional.of(mended), broken);
        }
    }

    private CheckRun run(Workspace workspace, DailyCheck daily, ProgressLine progress) {
        WaiverList waivers = DailyCheck.readable(workspace);
        tell(waivers.problems());
        Optional<DailyCheck.Checked> before = Optional.ofNullable(base)
                .map(text -> daily.check(new DiffSides(root, path).base(text), new Share(progress, READ, BASE)));
        DailyCheck.Checked checked = daily.check(workspace, new Share(progress, BASE, fix ? CHECKED : 1));
        CheckChoices choices =
                new CheckChoices(Optional.ofNullable(explain), Optional.ofNullable(baseline), strictBaseline, newOnly);
        return new CheckRun(checked, before, choices);
    }

    private int finish(CheckRun run, Optional<FixRun> mended, List<Problem> broken) {
        Judgement judgement = run.judgement();
        Optional<BaselineUse> known = dryRun ? Optional.empty() : run.baseline();
        Workspace workspace = run.checked().workspace();
        FindingsReport report = new FindingsReport(
                workspace,
                judgement.only(run.choices()::shows),
                broken,
                WaiverList.of(workspace).problems(),
                CheckRun.parts(mended, known),
                Optional.ofNullable(explain));
        known.ifPresent(BaselineUse::write);
        Format wanted = root.json() && format == Format.TEXT ? Format.JSON : format;
        boolean isPatch = dryRun && wanted == Format.TEXT;
        new ReportTarget(root, output)
                .write(report, isPatch ? mended.map(FixRun::patch).orElse("") : written(report, wanted));
        if (isPatch) {
            report.lines().forEach(root.terminal()::message);
        }
        return status(judgement, known, broken);
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

    private int status(Judgement judgement, Optional<BaselineUse> known, List<Problem> broken) {
        if (!judgement.result().crashes().isEmpty() || !broken.isEmpty()) {
            return ExitCode.PARTIAL;
        }
        boolean failed = judgement.findings().stream()
                .filter(judged -> judged.standing().counts())
                .anyMatch(judged -> failOn.reachedBy(judged.finding().severity()));
        return failed || known.filter(BaselineUse::fails).isPresent() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    /// What is wrong with waivers is known only when every rule has said what it finds.
    private RuleCatalogue running(RuleCatalogue picked) {
        if (explain == null) {
            return picked;
        }
        RuleCatalogue matching = picked.only(rule -> rule.id().equalsIgnoreCase(explain));
        if (matching.entries().isEmpty()) {
            throw RulesCommand.unknown(explain);
        }
        return explain.equalsIgnoreCase(WaiverRule.ID) ? picked : matching;
    }

    private void tell(List<Problem> problems) {
        problems.stream().map(ProblemText::of).forEach(root.terminal()::message);
    }

    private void requireCompany(boolean isAlone, String option, String other) {
        if (isAlone && spec != null) {
            throw new ParameterException(spec.commandLine(), option + " means nothing without " + other + ".");
        }
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
