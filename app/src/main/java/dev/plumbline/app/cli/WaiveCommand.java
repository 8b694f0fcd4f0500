package dev.plumbline.app.cli;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.waiver.FindingPattern;
import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.designrules.waiver.WaiverList;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `waive`: accepts a finding for a time.
@Command(
        name = "waive",
        description = "Accept a finding until a day: writes who, why and until when into the workspace's waivers.yaml.")
final class WaiveCommand implements Callable<Integer> {

    private static final double READ = 0.3;

    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(
            index = "1",
            paramLabel = "FINGERPRINT",
            description = "The finding, as check shows it; with * for any text, several.")
    private String fingerprint = "";

    @Option(names = "--until", paramLabel = "DATE", required = true, description = "The last day, in universal time.")
    private LocalDate until = LocalDate.MIN;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it is accepted.")
    private String reason = "";

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who accepts it.")
    private String by = "";

    @Option(names = "--approved-by", paramLabel = "WHO", description = "Who agreed.")
    private @Nullable String approvedBy;

    @Option(names = "--ticket", paramLabel = "TEXT", description = "Where it is tracked.")
    private @Nullable String ticket;

    @Option(
            names = "--max-findings",
            paramLabel = "N",
            description = "How many findings a pattern may match; 20 if not given.")
    private int most = Waiver.USUAL_MOST;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day to take for today.")
    private @Nullable LocalDate asOf;

    WaiveCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? root.services().today() : asOf;
        require(!reason.isBlank(), "--reason says nothing.");
        require(!by.isBlank(), "--by names nobody.");
        require(most > 0, "--max-findings must be 1 or more.");
        require(!until.isBefore(day), "--until " + until + " is in the past.");
        NewWaiver waiver = new NewWaiver(path, waiver());
        try (ProgressLine progress = root.progress("checking")) {
            Workspace workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, READ));
            WaiverList present = DailyCheck.readable(workspace);
            waiver.requireNew(present);
            RuleCatalogue rules = root.services().rules(workspace).catalogue();
            DailyCheck daily = new DailyCheck(rules, rules, day);
            DailyCheck.Checked checked = daily.check(workspace, new Share(progress, READ, 1));
            int matched = waiver.requireFindings(checked);
            root.print(waiver.write(workspace, matched));
        }
        return ExitCode.DONE;
    }

    private Waiver waiver() {
        FindingPattern finding = new FindingPattern(fingerprint.strip());
        Waiver.Grant grant = new Waiver.Grant(reason.strip(), by.strip(), until, given(approvedBy), given(ticket));
        return new Waiver(finding, grant, most, new Place(WorkspaceReader.WAIVERS_FILE, 0, 0));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }

    private void require(boolean holds, String otherwise) {
        if (!holds && spec != null) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
