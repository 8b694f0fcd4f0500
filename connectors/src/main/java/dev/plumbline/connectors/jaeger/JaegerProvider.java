package dev.plumbline.connectors.jaeger;

import dev.plumbline.connectors.Options;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.time.Duration;
import java.util.List;

/// Makes connectors to Jaeger servers.
public final class JaegerProvider implements ConnectorProvider {

    private static final String LOOKBACK = "lookback";
    private static final String TRACES = "traces";
    private static final int USUAL_LOOKBACK_SECONDS = 900;
    private static final int USUAL_TRACES = 100;

    @Override
    public String kind() {
        return "jaeger";
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        Options options = new Options(connection, List.of(LOOKBACK, TRACES));
        return new JaegerConnector(
                connection,
                surroundings,
                Duration.ofSeconds(options.number(LOOKBACK, USUAL_LOOKBACK_SECONDS, 1, 7 * 24 * 3600)),
                options.number(TRACES, USUAL_TRACES, 1, 1500));
    }
}
