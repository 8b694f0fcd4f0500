package dev.plumbline.connectors.openmetrics;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors that scrape metrics from services themselves.
public final class OpenMetricsProvider implements ConnectorProvider {

    static final String KIND = "openmetrics";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return OpenMetricsConnector.of(connection, surroundings);
    }
}
