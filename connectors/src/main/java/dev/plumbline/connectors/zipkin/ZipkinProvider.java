package dev.plumbline.connectors.zipkin;

import dev.plumbline.connectors.traces.Remembered;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.time.Duration;
import java.util.Optional;

/// Makes connectors to Zipkin servers.
public final class ZipkinProvider implements ConnectorProvider {

    private static final Duration LONGEST = Duration.ofDays(7);

    private static final int USUAL_TRACES = 500;
    private static final int MOST_TRACES = 100_000;

    @Override
    public String kind() {
        return "zipkin";
    }

    @Override
    public Optional<Connection> since(Connection connection, Duration past) throws ConnectorException {
        return Optional.of(Remembered.since(connection, past, LONGEST));
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return new ZipkinConnector(
                connection, surroundings, Remembered.of(connection, LONGEST, USUAL_TRACES, MOST_TRACES));
    }
}
