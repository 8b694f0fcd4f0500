package dev.plumbline.app.cli;

import dev.plumbline.connectors.configuration.ConnectionList;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A connection that a command asks.
///
/// @param folder where relative paths begin
record ConnectionTarget(RootCommand root, Connection connection, Path folder) {

    /// The connections of a workspace, or the one of a name. What is wrong with others is told.
    static List<ConnectionTarget> of(RootCommand root, Workspace workspace, @Nullable String name) {
        requireOnline(root);
        ConnectionList list = root.services().connections(workspace);
        List<ConnectionTarget> targets = list.connections().stream()
                .filter(connection -> name == null || connection.name().equals(name))
                .map(connection -> new ConnectionTarget(root, connection, workspace.root()))
                .toList();
        if (targets.isEmpty() && !list.errors().isEmpty()) {
            throw new CommandFailure(
                            ExitCode.INPUT_OUTPUT,
                            "No connection can be used.",
                            "Mend " + WorkspaceReader.CONNECTIONS_FILE + " first.")
                    .because(list.errors());
        }
        if (targets.isEmpty()) {
            throw nothing(list, name);
        }
        list.problems().stream().map(ProblemText::of).forEach(root.terminal()::message);
        return targets;
    }

    private static CommandFailure nothing(ConnectionList list, @Nullable String name) {
        List<String> names = list.connections().stream().map(Connection::name).toList();
        return name == null || names.isEmpty()
                ? new CommandFailure(
                        ExitCode.USAGE,
                        "Connect to what?",
                        "Name connections in " + WorkspaceReader.CONNECTIONS_FILE
                                + ", or give one address, as in --prometheus http://127.0.0.1:9090.")
                : new CommandFailure(
                        ExitCode.USAGE,
                        "There is no connection " + name + ".",
                        NearestName.remedy(name, names, "There is " + String.join(", ", names) + "."));
    }

    /// @throws CommandFailure if the user forbids the network
    static void requireOnline(RootCommand root) {
        if (root.offline()) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT,
                    "Nothing was asked, as --offline forbids the network.",
                    "Leave --offline out to connect.");
        }
    }

    String name() {
        return connection.name();
    }

    /// A connector, which the caller closes. Nothing is asked yet.
    ///
    /// @throws ConnectorException if the connection cannot be used
    Connector open() throws ConnectorException {
        return root.services()
                .connect(
                        connection,
                        new Surroundings(
                                folder,
                                new TreeMap<>(root.environment()),
                                root.services().clock()));
    }
}
