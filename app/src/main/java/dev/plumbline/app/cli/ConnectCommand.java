package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.ConnectorException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `connect`: telemetry from running services.
@Command(
        name = "connect",
        description = "Test the connections of a workspace to running services, or pull telemetry from them.",
        subcommands = {
            ConnectCalibrateCommand.class,
            ConnectListCommand.class,
            ConnectTestCommand.class,
            ConnectPullCommand.class,
            ConnectWatchCommand.class,
            ConnectDriftCommand.class
        })
final class ConnectCommand implements Runnable {

    static final String NAME = "The name of a connection in connections.yaml; all of them if not given.";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "calibrate, list, test, pull, watch or drift?");
        }
    }

    /// A workspace whose connections are asked; its model need not be valid.
    static Workspace workspace(RootCommand root, Path path) {
        try (ProgressLine progress = root.progress("reading")) {
            Workspace workspace = root.services().open(path, progress);
            return WorkspaceArgument.status(workspace.problems()) == ExitCode.INPUT_OUTPUT
                    ? new WorkspaceArgument(root, path).openValid(progress)
                    : workspace;
        }
    }

    static CommandFailure failure(ConnectorException failed) {
        return new CommandFailure(ExitCode.INPUT_OUTPUT, String.valueOf(failed.getMessage()), failed.remedy())
                .causedBy(failed);
    }
}
