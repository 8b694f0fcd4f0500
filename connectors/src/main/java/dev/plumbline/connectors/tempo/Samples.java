package dev.plumbline.connectors.tempo;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads the series that TraceQL metrics answer, and tells readings of them. A value that is zero is left out of the
/// answer.
///
/// @param now when they were asked for
/// @param source the connection
/// @param told where readings go
record Samples(Instant now, String source, Observations.Builder told) {

    private static final String SERVICE = "resource.service.name";

    /// Takes the value of a service.
    interface Taker {
        void take(String service, Map<String, String> labels, double value);
    }

    void each(JsonNode answer, Taker taker) {
        for (JsonNode series : answer.path("series")) {
            Map<String, String> labels = new TreeMap<>();
            for (JsonNode label : series.path("labels")) {
                JsonNode value = label.path("value");
                labels.put(
                        label.path("key").asString(""),
                        value.path("stringValue")
                                .asString(value.path("doubleValue").asString("")));
            }
            String service = labels.getOrDefault(SERVICE, "");
            double value = series.path("value").asDouble(0);
            if (!service.isEmpty() && Double.isFinite(value) && value >= 0) {
                taker.take(service, labels, value);
            }
        }
    }

    void tell(String service, Metric metric, double value, String detail) {
        told.reading(new Reading(
                ServiceIdentity.named(service),
                metric,
                value,
                now,
                Duration.ZERO,
                new Provenance(source, detail, Optional.of(now))));
    }
}
