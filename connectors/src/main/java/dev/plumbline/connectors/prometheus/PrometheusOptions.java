package dev.plumbline.connectors.prometheus;

import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.NearestName;
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
    private static final Set<String> REPORTERS = Set.of("destination", "source");

    /// @param known the options of the kind
    /// @throws ConnectorException if there is another option, or one has no usable value
    static PrometheusOptions of(Connection connection, Set<String> known) throws ConnectorException {
        for (String name : connection.options().keySet()) {
            if (!known.contains(name)) {
                throw new ConnectorException(
                        "The connection " + connection.name() + " has an option '" + name + "', which "
                                + connection.kind() + " does not know.",
                        NearestName.remedy(
                                name,
                                known,
                                "The options are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + "."));
            }
        }
        String reporter = connection.option(REPORTER, "destination");
        if (!REPORTERS.contains(reporter)) {
            throw wrong(connection, REPORTER, "Write destination or source.");
        }
        return new PrometheusOptions(window(connection), flag(connection, ISTIO), reporter, flag(connection, SAMPLED));
    }

    private static Duration window(Connection connection) throws ConnectorException {
        String text = connection.option(WINDOW, "5min");
        try {
            Duration window = ValueTypes.DURATION.parse(text);
            if (window.toSeconds() < 1 || window.toDays() > 1) {
                throw wrong(connection, WINDOW, "Write a time from 1s to 1d.");
            }
            return window;
        } catch (ValueFormatException malformed) {
            throw wrong(connection, WINDOW, malformed.remedy());
        }
    }

    private static boolean flag(Connection connection, String name) throws ConnectorException {
        return switch (connection.option(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(connection, name, "Write true or false.");
        };
    }

    private static ConnectorException wrong(Connection connection, String name, String remedy) {
        return new ConnectorException(
                "The option '" + name + "' of the connection " + connection.name() + " has no usable value.", remedy);
    }
}
