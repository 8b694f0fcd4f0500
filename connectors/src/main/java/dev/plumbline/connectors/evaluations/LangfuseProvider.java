package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors to Langfuse.
public final class LangfuseProvider implements ConnectorProvider {

    @Override
    public String kind() {
        return "langfuse";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return LangfuseConnector.of(connection, surroundings);
    }
}
