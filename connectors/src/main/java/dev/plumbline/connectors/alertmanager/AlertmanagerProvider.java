package dev.plumbline.connectors.alertmanager;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors to Alertmanager.
public final class AlertmanagerProvider implements ConnectorProvider {

    static final String KIND = "alertmanager";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return AlertmanagerConnector.of(connection, surroundings);
    }
}
