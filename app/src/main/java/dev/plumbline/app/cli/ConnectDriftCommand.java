package dev.plumbline.app.cli;

import dev.plumbline.connectors.drift.DriftFinder;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.LiveState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `connect drift`: how what a workspace declares and what was observed differ.
@Command(
        name = "drift",
        description = "Compare the relations that a workspace declares with the calls that were observed.")
final class ConnectDriftCommand implements Callable<Integer> {

    private static final double READ = 0.1;

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = ConnectCommand.NAME)
    private @Nullable String name;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description =
                    "How long to watch, as in 60s, where services send by themselves; one answer of each connection"
                            + " if not given.")
    private @Nullable String length;

    @Option(
            names = "--exit-code",
            description = "Exit with 1 if something is observed and not declared, or declared and surely not observed.")
    private boolean exitCode;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    @Mixin
    private SinceOption since = new SinceOption();

    ConnectDriftCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        ConnectionTarget.requireOnline(root);
        LiveGathering gathering =
                new LiveGathering(root, length == null ? Duration.ZERO : TimeOption.parse("--for", length));
        LiveState state;
        Workspace workspace;
        try (ProgressLine progress = root.progress("comparing")) {
            workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, READ));
            List<ConnectionTarget> targets =
                    options.areGiven() ? List.of(options.target(root)) : ConnectionTarget.of(root, workspace, name);
            state = gathering.of(since.of(root, targets), progress);
        }
        DriftReport report = new DriftReport(DriftFinder.find(workspace.architecture(), state.observations()));
        root.print(report);
        report.drift().notes().forEach(note -> root.terminal().message("note: " + note));
        boolean isPartial =
                state.connections().stream().anyMatch(connection -> connection.phase() == ConnectionState.Phase.DOWN);
        return isPartial ? ExitCode.PARTIAL : exitCode && isDrift(report.drift()) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    /// What cannot be told is no drift.
    private static boolean isDrift(Drift drift) {
        return drift.edges().stream()
                .anyMatch(edge -> edge.state() != Drift.State.CONFIRMED && edge.confidence() >= DriftReport.SURE);
    }
}
