package dev.plumbline.connectors.evaluations;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;

/// Makes connectors to servers of promptfoo (`promptfoo view`).
public final class PromptfooProvider implements ConnectorProvider {

    @Override
    public String kind() {
        return "promptfoo";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return PromptfooConnector.of(connection, surroundings);
    }
}
