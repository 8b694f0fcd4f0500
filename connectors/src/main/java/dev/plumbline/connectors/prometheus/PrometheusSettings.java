package dev.plumbline.connectors.prometheus;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A configured connection to a Prometheus-compatible server.
///
/// @param name the name of the connection
/// @param url the address with the path prefix, if there is one: `https://metrics.example.org/prometheus`
/// @param authentication how the connection proves who it is
/// @param headers further headers, as in `X-Scope-OrgID: tenant`
/// @param limits what an answer may take
/// @param queries what is asked, the preferred spelling of a metric first
public record PrometheusSettings(
        String name,
        String url,
        Authentication authentication,
        SortedMap<String, String> headers,
        Limits limits,
        List<PrometheusQuery> queries) {

    public PrometheusSettings {
        headers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        queries = List.copyOf(queries);
    }

    /// A connection without authentication that asks the standard queries over five minutes.
    public static PrometheusSettings of(String name, String url) {
        return new PrometheusSettings(
                name,
                url,
                Authentication.NONE,
                new TreeMap<>(),
                Limits.STANDARD,
                StandardQueries.over(Duration.ofMinutes(5)));
    }

    /// These settings with another authentication.
    public PrometheusSettings with(Authentication changed) {
        return new PrometheusSettings(name, url, changed, headers, limits, queries);
    }

    /// These settings with other limits.
    public PrometheusSettings with(Limits changed) {
        return new PrometheusSettings(name, url, authentication, headers, changed, queries);
    }

    /// These settings with further headers.
    public PrometheusSettings with(SortedMap<String, String> changed) {
        return new PrometheusSettings(name, url, authentication, changed, limits, queries);
    }

    /// These settings with other queries.
    public PrometheusSettings with(List<PrometheusQuery> changed) {
        return new PrometheusSettings(name, url, authentication, headers, limits, changed);
    }

    /// What an answer may take.
    ///
    /// @param connect the time to reach the server
    /// @param answer the time of one query in all
    /// @param series the most series that are taken from one answer
    /// @param bytes the most bytes of one answer that are read
    public record Limits(Duration connect, Duration answer, int series, long bytes) {

        /// Five seconds to connect, thirty to answer, 50,000 series and 64 MiB.
        public static final Limits STANDARD =
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), 50_000, 64L << 20);
    }
}
