package dev.plumbline.connectors.opencost;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors to OpenCost.
public final class OpenCostProvider implements ConnectorProvider {

    @Override
    public String kind() {
        return "opencost";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return OpenCostConnector.of(connection, surroundings);
    }
}
