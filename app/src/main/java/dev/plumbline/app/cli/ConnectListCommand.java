package dev.plumbline.app.cli;

import dev.plumbline.connectors.configuration.ConnectionList;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/// `connect list`: the connections that a workspace declares.
@Command(name = "list", description = "List the connections that a workspace declares in connections.yaml.")
final class ConnectListCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "PATH", description = "The workspace's folder.")
    private Path path = Path.of(".");

    ConnectListCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Workspace workspace = ConnectCommand.workspace(root, path);
        ConnectionList list = root.services().connections(workspace);
        JsonReport json = JsonReport.of("connect");
        json.summary()
                .put("connections", list.connections().size())
                .put("problems", list.problems().size());
        ArrayNode array = json.root().putArray("connections");
        list.connections()
                .forEach(connection -> array.addObject()
                        .put("name", connection.name())
                        .put("type", connection.kind())
                        .put("url", shown(connection))
                        .put("auth", authentication(connection))
                        .put("intervalSeconds", connection.interval().toMillis() / 1e3));
        json.problems(list.problems());
        list.problems().stream().map(ProblemText::of).forEach(root.terminal()::message);
        String text = list.connections().stream().map(ConnectListCommand::line).collect(Collectors.joining("\n"));
        root.print(Report.of(text.isEmpty() ? "No connections." : text, json));
        return list.errors().isEmpty() ? ExitCode.DONE : ExitCode.INVALID_MODEL;
    }

    private static String line(Connection connection) {
        return String.format(
                Locale.ROOT,
                "%-20s %-14s %-8s every %4d s  %s",
                connection.name(),
                connection.kind(),
                authentication(connection),
                connection.interval().toSeconds(),
                shown(connection));
    }

    private static String authentication(Connection connection) {
        return switch (connection.authentication()) {
            case Authentication.Anonymous none -> "none";
            case Authentication.Basic basic -> "basic";
            case Authentication.Bearer bearer -> "bearer";
        };
    }

    /// The address without its query, which may hold a secret.
    private static String shown(Connection connection) {
        return connection.url().orElse("").replaceFirst("[?#].*", "");
    }
}
