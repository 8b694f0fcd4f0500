package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.ConnectorProvider;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;

/// Makes connectors to Prometheus servers, which ask the standard queries.
public final class PrometheusProvider implements ConnectorProvider {

    static final String KIND = "prometheus";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return PrometheusConnector.of(PrometheusSettings.of(connection), surroundings);
    }
}
