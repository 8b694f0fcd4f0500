package dev.plumbline.app.cli;

import dev.plumbline.connectors.slo.Objectives;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.health.HealthSettings;
import dev.plumbline.pluginapi.health.HealthThresholds;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Stranger;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `connect pull`: what running services tell of a workspace's elements and relations.
@Command(name = "pull", description = "Pull the present values of a workspace's elements and relations.")
final class ConnectPullCommand implements Callable<Integer> {

    private static final double READ = 0.2;
    private static final int SHOWN = 8;

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = ConnectCommand.NAME)
    private @Nullable String name;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    @Mixin
    private SinceOption since = new SinceOption();

    ConnectPullCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        List<ConnectionTarget> given = options.areGiven() ? List.of(options.target(root)) : List.of();
        ConnectionTarget.requireOnline(root);
        Mapped pull;
        HealthThresholds health;
        int failed = 0;
        try (ProgressLine progress = root.progress("pulling")) {
            Workspace workspace = new WorkspaceArgument(root, path).openValid(new Share(progress, 0, READ));
            List<ConnectionTarget> targets =
                    since.of(root, given.isEmpty() ? ConnectionTarget.of(root, workspace, name) : given);
            Observations.Builder all = new Observations.Builder();
            for (int index = 0; index < targets.size(); index++) {
                double step = (1 - READ) / targets.size();
                Share share = new Share(progress, READ + index * step, READ + (index + 1) * step);
                failed += add(targets.get(index), share, all, targets.size() == 1);
            }
            pull = Objectives.beside(
                    Mapped.of(workspace.architecture(), all.build()), new KeptBudgets(root).of(workspace));
            health = HealthSettings.of(workspace).thresholds();
        }
        tell(pull, health);
        return pull.measurements().isEmpty() || failed > 0 ? ExitCode.PARTIAL : ExitCode.DONE;
    }

    /// @param isAlone whether nothing else is asked, so that a failure ends the command
    /// @return how many connections failed
    private int add(ConnectionTarget target, Progress progress, Observations.Builder all, boolean isAlone) {
        try (Connector connector = target.open()) {
            all.addAll(connector.pull(progress));
            if (progress.isCancelled()) {
                throw new CancellationException("The pull was stopped");
            }
            return 0;
        } catch (ConnectorException failure) {
            if (progress.isCancelled()) {
                throw new CancellationException("The pull was stopped");
            }
            if (isAlone) {
                throw ConnectCommand.failure(failure);
            }
            all.note(target.name() + " told nothing: " + failure.getMessage() + " " + failure.remedy());
            return 1;
        }
    }

    private void tell(Mapped pull, HealthThresholds health) {
        root.print(new PullReport(pull, health));
        pull.notes().forEach(note -> root.terminal().message("note: " + note));
        if (!pull.strangers().isEmpty()) {
            root.terminal().message("note: The model does not know these: " + names(pull.strangers()) + ".");
        }
    }

    private static String names(List<Stranger> strangers) {
        String shown = strangers.stream()
                .limit(SHOWN)
                .map(stranger -> stranger.service().shown())
                .collect(Collectors.joining(", "));
        return strangers.size() > SHOWN ? shown + " and " + (strangers.size() - SHOWN) + " more" : shown;
    }
}
