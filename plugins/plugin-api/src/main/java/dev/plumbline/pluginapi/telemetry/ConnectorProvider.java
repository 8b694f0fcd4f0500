package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;

/// Makes connectors to one kind of service. A class of this type that is registered for `ServiceLoader` is found by
/// the program.
public interface ConnectorProvider {

    /// The kind of service, as in connection files and on the command line: `prometheus`.
    String kind();

    /// A connector to a service. Nothing is asked of it yet.
    ///
    /// @throws ConnectorException if the connection lacks what this kind needs, or has an option that it does not know
    Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException;
}
