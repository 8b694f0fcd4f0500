package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes connectors to Prometheus servers that scrape an Istio mesh, which ask for nothing but the mesh.
public final class IstioProvider implements ConnectorProvider {

    static final String KIND = "istio";

    private static final Set<String> OPTIONS = Set.of(PrometheusOptions.WINDOW, PrometheusOptions.REPORTER);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Connection> since(Connection connection, Duration past) throws ConnectorException {
        return Optional.of(PrometheusOptions.since(connection, past));
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        PrometheusOptions options = PrometheusOptions.of(connection, OPTIONS);
        return PrometheusConnector.of(
                new PrometheusSettings(
                        connection,
                        StandardQueries.istio(options.window(), options.reporter()),
                        List.of(CallQuery.istio(options.window(), options.reporter()))),
                surroundings);
    }
}
