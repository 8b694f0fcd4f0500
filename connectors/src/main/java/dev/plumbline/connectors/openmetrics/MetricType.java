package dev.plumbline.connectors.openmetrics;

import java.util.Locale;

/// What the samples of a metric are.
public enum MetricType {
    COUNTER,
    GAUGE,
    HISTOGRAM,
    GAUGEHISTOGRAM,
    SUMMARY,
    INFO,
    STATESET,
    UNKNOWN;

    /// The type of a name as it stands in a text; a name that is not known is `UNKNOWN`.
    static MetricType named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "counter" -> COUNTER;
            case "gauge" -> GAUGE;
            case "histogram" -> HISTOGRAM;
            case "gaugehistogram" -> GAUGEHISTOGRAM;
            case "summary" -> SUMMARY;
            case "info" -> INFO;
            case "stateset" -> STATESET;
            default -> UNKNOWN;
        };
    }
}
