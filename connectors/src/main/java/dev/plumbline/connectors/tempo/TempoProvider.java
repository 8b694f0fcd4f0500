package dev.plumbline.connectors.tempo;

import dev.plumbline.connectors.traces.Remembered;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.time.Duration;
import java.util.Optional;

/// Makes connectors to Grafana Tempo.
public final class TempoProvider implements ConnectorProvider {

    /// Tempo answers no questions about metrics of more than a day.
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int USUAL_TRACES = 100;
    private static final int MOST_TRACES = 1000;

    @Override
    public String kind() {
        return "tempo";
    }

    @Override
    public Optional<Connection> since(Connection connection, Duration past) throws ConnectorException {
        return Optional.of(Remembered.since(connection, past, LONGEST));
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return new TempoConnector(
                connection, surroundings, Remembered.of(connection, LONGEST, USUAL_TRACES, MOST_TRACES));
    }
}
