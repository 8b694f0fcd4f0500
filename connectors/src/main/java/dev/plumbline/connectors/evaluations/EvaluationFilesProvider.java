package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors to files of evaluation results.
public final class EvaluationFilesProvider implements ConnectorProvider {

    static final String KIND = "evaluations";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return EvaluationFilesConnector.of(connection, surroundings);
    }
}
