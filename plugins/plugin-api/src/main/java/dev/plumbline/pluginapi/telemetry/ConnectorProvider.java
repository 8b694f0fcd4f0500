package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import java.time.Duration;
import java.util.Optional;

/// Makes connectors to one kind of service. A class of this type that is registered for `ServiceLoader` is found by
/// the program.
public interface ConnectorProvider {

    /// The kind of service, as in connection files and on the command line: `prometheus`.
    String kind();

    /// A connector to a service. Nothing is asked of it yet.
    ///
    /// @throws ConnectorException if the connection lacks what this kind needs, or has an option that it does not know
    Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException;

    /// A connection that tells what was over a longer past than usual, for services that remember it.
    ///
    /// @param past how far back, up to now
    /// @return empty if services of this kind tell only their present
    /// @throws ConnectorException if it is more than services of this kind answer for
    default Optional<Connection> since(Connection connection, Duration past) throws ConnectorException {
        return Optional.empty();
    }
}
