package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import java.time.Duration;
import java.util.List;

/// What a connection to a Prometheus-compatible server asks.
///
/// @param connection where to ask; its address has the path prefix, if there is one
/// @param queries what is asked, the preferred spelling of a metric first
/// @param calls which counters of calls are asked for
public record PrometheusSettings(Connection connection, List<PrometheusQuery> queries, List<CallQuery> calls) {

    /// The window that rates and percentiles are told over.
    public static final Duration WINDOW = Duration.ofMinutes(5);

    public PrometheusSettings {
        queries = List.copyOf(queries);
        calls = List.copyOf(calls);
    }

    /// The standard queries over five minutes.
    public static PrometheusSettings of(Connection connection) {
        return new PrometheusSettings(
                connection, StandardQueries.over(WINDOW), List.of(CallQuery.serviceGraph(WINDOW, false)));
    }

    /// A connection without authentication that asks the standard queries over five minutes.
    public static PrometheusSettings of(String name, String url) {
        return of(Connection.to(PrometheusProvider.KIND, url).called(name));
    }

    /// These settings with another authentication.
    public PrometheusSettings with(Authentication changed) {
        return new PrometheusSettings(connection.with(changed), queries, calls);
    }

    /// These settings with other limits.
    public PrometheusSettings with(Limits changed) {
        return new PrometheusSettings(connection.with(changed), queries, calls);
    }

    /// These settings with other queries.
    public PrometheusSettings with(List<PrometheusQuery> changed) {
        return new PrometheusSettings(connection, changed, calls);
    }
}
