package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.Stranger;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `connect`: telemetry from a running service.
@Command(name = "connect", description = "Test a connection to a running service, or pull telemetry from it.")
final class ConnectCommand implements Runnable {

    private static final double READ = 0.2;
    private static final int SHOWN = 8;

    private final RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    ConnectCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "test or pull?");
        }
    }

    @Command(name = "test", description = "Say what answers at the other end.")
    int test(@Mixin ConnectionOptions connection) {
        try {
            String answer = connection.open(root).test();
            JsonReport json = JsonReport.of("connect");
            json.summary().put("answer", answer);
            root.print(Report.of(answer, json));
            return ExitCode.DONE;
        } catch (ConnectorException failed) {
            throw failure(failed);
        }
    }

    @Command(name = "pull", description = "Pull the present values of a workspace's elements and relations.")
    int pull(
            @Parameters(paramLabel = "PATH", description = "The workspace's folder.") Path path,
            @Mixin ConnectionOptions connection) {
        Connector connector = connection.open(root);
        Mapped pull;
        try (ProgressLine progress = root.progress("pulling")) {
            Architecture architecture = new WorkspaceArgument(root, path)
                    .openValid(new Share(progress, 0, READ))
                    .architecture();
            pull = Mapped.of(architecture, connector.pull(new Share(progress, READ, 1)));
            if (progress.isCancelled()) {
                throw new CancellationException("The pull was stopped");
            }
        } catch (ConnectorException failed) {
            throw failure(failed);
        }
        root.print(new MeasurementsReport(pull.measurements(), pull.notes()));
        pull.notes().forEach(note -> root.terminal().message("note: " + note));
        if (!pull.strangers().isEmpty()) {
            root.terminal().message("note: The model does not know these: " + names(pull.strangers()) + ".");
        }
        return pull.measurements().isEmpty() ? ExitCode.PARTIAL : ExitCode.DONE;
    }

    private static String names(List<Stranger> strangers) {
        String shown = strangers.stream()
                .limit(SHOWN)
                .map(stranger -> stranger.service().shown())
                .collect(Collectors.joining(", "));
        return strangers.size() > SHOWN ? shown + " and " + (strangers.size() - SHOWN) + " more" : shown;
    }

    static CommandFailure failure(ConnectorException failed) {
        return new CommandFailure(ExitCode.INPUT_OUTPUT, String.valueOf(failed.getMessage()), failed.remedy())
                .causedBy(failed);
    }
}
