package dev.plumbline.connectors.configuration;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.connection.Connection;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The connections of a workspace.
///
/// @param connections those that can be used, in the order of the file
/// @param problems what is wrong in the file; a connection with an error is left out, the others count
public record ConnectionList(List<Connection> connections, List<Problem> problems) {

    /// No connections.
    public static final ConnectionList NONE = new ConnectionList(List.of(), List.of());

    public ConnectionList {
        connections = List.copyOf(connections);
        problems = List.copyOf(problems);
    }

    /// Those of the workspace's file; none if there is no such file.
    ///
    /// @param kinds the kinds of services that there are connectors for
    public static ConnectionList of(Workspace workspace, Collection<String> kinds) {
        return workspace
                .file(WorkspaceReader.CONNECTIONS_FILE)
                .map(file -> of(file.source(), workspace.root(), kinds))
                .orElse(NONE);
    }

    /// Those of a text.
    ///
    /// @param folder where relative paths begin
    /// @param kinds the kinds of services that there are connectors for
    public static ConnectionList of(SourceText source, Path folder, Collection<String> kinds) {
        return ConnectionReader.read(source, folder, kinds);
    }

    /// The connection of a name.
    public Optional<Connection> named(String name) {
        return connections.stream()
                .filter(connection -> connection.name().equals(name))
                .findFirst();
    }

    /// What keeps connections from being used.
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }
}
