package dev.plumbline.connectors.jaeger;

import dev.plumbline.connectors.traces.Remembered;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.time.Duration;
import java.util.Optional;

/// Makes connectors to Jaeger servers.
public final class JaegerProvider implements ConnectorProvider {

    private static final Duration LONGEST = Duration.ofDays(7);

    private static final int USUAL_TRACES = 100;
    private static final int MOST_TRACES = 1500;

    @Override
    public String kind() {
        return "jaeger";
    }

    @Override
    public Optional<Connection> since(Connection connection, Duration past) throws ConnectorException {
        return Optional.of(Remembered.since(connection, past, LONGEST));
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return new JaegerConnector(
                connection, surroundings, Remembered.of(connection, LONGEST, USUAL_TRACES, MOST_TRACES));
    }
}
