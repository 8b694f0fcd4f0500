package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes connectors to Prometheus servers, which ask the standard queries.
public final class PrometheusProvider implements ConnectorProvider {

    static final String KIND = "prometheus";

    private static final Set<String> OPTIONS = Set.of(
            PrometheusOptions.WINDOW, PrometheusOptions.ISTIO, PrometheusOptions.REPORTER, PrometheusOptions.SAMPLED);

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
        List<PrometheusQuery> queries = new ArrayList<>(StandardQueries.over(options.window()));
        List<CallQuery> calls = new ArrayList<>();
        calls.add(CallQuery.serviceGraph(options.window(), options.sampled()));
        if (options.istio()) {
            queries.addAll(StandardQueries.istio(options.window(), options.reporter()));
            calls.add(CallQuery.istio(options.window(), options.reporter()));
        }
        return PrometheusConnector.of(new PrometheusSettings(connection, queries, calls), surroundings);
    }
}
