package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Measurement;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/// `connect`: telemetry from a running service.
@Command(name = "connect", description = "Test a connection to a running service, or pull telemetry from it.")
final class ConnectCommand implements Runnable {

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
    int test(
            @Option(
                            names = "--prometheus",
                            paramLabel = "URL",
                            required = true,
                            description = "The address; a token is read from PLUMBLINE_PROMETHEUS_TOKEN.")
                    URI url) {
        try {
            String answer = root.services().prometheus(url, root.environment()).test();
            root.terminal().data(root.json() ? tested(answer) : answer);
            return ExitCode.DONE;
        } catch (ConnectorException failed) {
            throw failure(failed);
        }
    }

    @Command(name = "pull", description = "Pull the present values of a workspace's elements and relations.")
    int pull(
            @Parameters(paramLabel = "PATH", description = "The workspace's folder.") Path path,
            @Option(
                            names = "--prometheus",
                            paramLabel = "URL",
                            required = true,
                            description = "The address; a token is read from PLUMBLINE_PROMETHEUS_TOKEN.")
                    URI url) {
        Connector connector = root.services().prometheus(url, root.environment());
        try {
            Connector.Pull pull = connector.pull(
                    new WorkspaceArgument(root, path).openValid().architecture(),
                    root.terminal().progress("pulling"));
            root.terminal().clearProgress();
            root.terminal().data(root.json() ? json(pull) : text(pull));
            pull.notes().forEach(note -> root.terminal().message("note: " + note));
            return pull.measurements().isEmpty() ? ExitCode.PARTIAL : ExitCode.DONE;
        } catch (ConnectorException failed) {
            throw failure(failed);
        }
    }

    private static String tested(String answer) {
        JsonReport report = JsonReport.of("connect");
        report.summary().put("answer", answer);
        return report.text();
    }

    private static CommandFailure failure(ConnectorException failed) {
        return new CommandFailure(ExitCode.INPUT_OUTPUT, "plumbline: " + failed.getMessage() + " " + failed.remedy());
    }

    private static String text(Connector.Pull pull) {
        StringBuilder text = new StringBuilder();
        for (Measurement measurement : pull.measurements()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %-12s %g%n",
                    measurement.subject(),
                    measurement.metric().label(),
                    measurement.value()));
        }
        return text.append(pull.measurements().size()).append(" measurements").toString();
    }

    private static String json(Connector.Pull pull) {
        JsonReport report = JsonReport.of("connect");
        report.summary().put("measurements", pull.measurements().size());
        MeasurementsJson.write(report.root(), pull.measurements());
        ArrayNode notes = report.root().putArray("notes");
        pull.notes().forEach(notes::add);
        return report.text();
    }
}
