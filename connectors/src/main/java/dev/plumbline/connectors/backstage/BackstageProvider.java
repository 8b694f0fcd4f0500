package dev.plumbline.connectors.backstage;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors to catalogs of Backstage.
public final class BackstageProvider implements ConnectorProvider {

    @Override
    public String kind() {
        return "backstage";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return BackstageConnector.of(connection, surroundings);
    }
}
