package dev.plumbline.connectors.prometheus;

import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Lookback;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import java.time.Duration;
import java.util.Set;

/// What a connection says beside its address.
///
/// @param window the time that rates, percentiles and counts are told over; at least four scrapes should fit
/// @param istio whether the metrics of an Istio mesh are asked for
/// @param reporter whose reports of Istio are taken, so that no call counts twice: `destination` or `source`
/// @param sampled whether the service graph is made of sampled traces
record PrometheusOptions(Duration window, boolean istio, String reporter, boolean sampled) {

    static final String WINDOW = "window";
    static final String ISTIO = "istio";
    static final String REPORTER = "reporter";
    static final String SAMPLED = "sampled";
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Set<String> REPORTERS = Set.of("destination", "source");

    /// @param known the options of the kind
    /// @throws ConnectorException if there is another option, or one has no usable value
    static PrometheusOptions of(Connection connection, Set<String> known) throws ConnectorException {
        KnownOptions options = KnownOptions.of(connection, known);
        String reporter = options.text(REPORTER).orElse("destination");
        if (!REPORTERS.contains(reporter)) {
            throw options.wrong(REPORTER, "destination or source");
        }
        Duration window = options.duration(WINDOW).orElse(PrometheusSettings.WINDOW);
        if (window.toSeconds() < 1 || window.compareTo(LONGEST) > 0) {
            throw options.wrong(WINDOW, "a time from 1s to 90d");
        }
        return new PrometheusOptions(window, options.isSet(ISTIO), reporter, options.isSet(SAMPLED));
    }

    /// The connection with a window of another length.
    ///
    /// @throws ConnectorException if it is too long
    static Connection since(Connection connection, Duration past) throws ConnectorException {
        return connection.withOption(WINDOW, Lookback.seconds(connection, past, LONGEST) + "s");
    }
}
