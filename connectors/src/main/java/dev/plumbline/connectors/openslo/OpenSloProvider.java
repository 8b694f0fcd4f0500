package dev.plumbline.connectors.openslo;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors that hold OpenSLO files against a Prometheus server.
public final class OpenSloProvider implements ConnectorProvider {

    @Override
    public String kind() {
        return "openslo";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return OpenSloConnector.of(connection, surroundings);
    }
}
