package dev.plumbline.connectors.tempo;

import dev.plumbline.connectors.Options;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.time.Duration;
import java.util.List;

/// Makes connectors to Grafana Tempo.
public final class TempoProvider implements ConnectorProvider {

    private static final String LOOKBACK = "lookback";
    private static final String TRACES = "traces";
    private static final int USUAL_LOOKBACK_SECONDS = 900;
    private static final int LONGEST_SECONDS = 24 * 3600;
    private static final int USUAL_TRACES = 100;

    @Override
    public String kind() {
        return "tempo";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        Options options = new Options(connection, List.of(LOOKBACK, TRACES));
        return new TempoConnector(
                connection,
                surroundings,
                // Tempo answers no questions about metrics of more than a day.
                Duration.ofSeconds(options.number(LOOKBACK, USUAL_LOOKBACK_SECONDS, 1, LONGEST_SECONDS)),
                options.number(TRACES, USUAL_TRACES, 1, 1000));
    }
}
