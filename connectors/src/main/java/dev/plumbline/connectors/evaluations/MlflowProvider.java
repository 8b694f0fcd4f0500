package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors to tracking servers of MLflow.
public final class MlflowProvider implements ConnectorProvider {

    @Override
    public String kind() {
        return "mlflow";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return MlflowConnector.of(connection, surroundings);
    }
}
