package dev.plumbline.connectors.prometheus;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How many series a server holds.
///
/// @param series how many; 0 if it does not tell
/// @param largest the metric with the most
/// @param ofLargest how many that has
record Cardinality(long series, String largest, long ofLargest) {

    private static final long MANY = 1_000_000;
    private static final long MANY_OF_ONE = 100_000;

    /// What the server tells: Prometheus in `headStats`, VictoriaMetrics in `totalSeries`.
    ///
    /// @throws ConnectorException if there is no usable answer
    static Cardinality of(PrometheusClient client) throws ConnectorException {
        Optional<JsonNode> status = client.cardinality();
        if (status.isEmpty()) {
            return new Cardinality(0, "", 0);
        }
        JsonNode data = status.get();
        long series = data.path("headStats")
                .path("numSeries")
                .asLong(data.path("totalSeries").asLong(0));
        JsonNode first = data.path("seriesCountByMetricName").path(0);
        return new Cardinality(
                series, first.path("name").asString(""), first.path("value").asLong(0));
    }

    /// A sentence, after a full stop, if there are so many that queries get slow; empty if not.
    String warning() {
        if (series < MANY && ofLargest < MANY_OF_ONE) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                ". It holds %,d series, %,d of them of %s: queries are slow and may hit the limit of the connection;"
                        + " drop labels that have many values",
                series,
                ofLargest,
                ShownText.shortened(largest));
    }
}
