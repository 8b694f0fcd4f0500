package dev.plumbline.connectors.kubernetes;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors to Kubernetes clusters.
public final class KubernetesProvider implements ConnectorProvider {

    @Override
    public String kind() {
        return "kubernetes";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return KubernetesConnector.of(connection, surroundings);
    }
}
