package dev.plumbline.connectors.openmetrics;

import java.util.Locale;

/// The formats of metrics as text.
public enum ExpositionFormat {
    /// The text format of Prometheus, version 0.0.4 and 1.0.0.
    TEXT("Prometheus text"),
    /// OpenMetrics 1.0, which ends with `# EOF` and tells times in seconds.
    OPENMETRICS("OpenMetrics");

    private final String label;

    ExpositionFormat(String label) {
        this.label = label;
    }

    /// The name for people.
    public String label() {
        return label;
    }

    /// The format that a content type names; the text format of Prometheus for every other.
    public static ExpositionFormat of(String contentType) {
        return contentType.strip().toLowerCase(Locale.ROOT).startsWith("application/openmetrics-text")
                ? OPENMETRICS
                : TEXT;
    }
}
