package dev.plumbline.pluginapi;

/// What is measured or predicted of an element or a relation; the golden signals first.
public enum Metric {
    LATENCY_P50("p50 latency", Unit.SECONDS),
    LATENCY_P99("p99 latency", Unit.SECONDS),
    TRAFFIC("traffic", Unit.PER_SECOND),
    ERROR_RATIO("errors", Unit.RATIO),
    UTILIZATION("saturation", Unit.RATIO),
    COST_PER_HOUR("cost", Unit.PER_HOUR),
    TOKENS("tokens", Unit.PER_SECOND);

    private final String label;
    private final Unit unit;

    Metric(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /// The name for people.
    public String label() {
        return label;
    }

    /// The unit of its values.
    public Unit unit() {
        return unit;
    }

    /// The unit of a value.
    public enum Unit {
        SECONDS,
        PER_SECOND,
        RATIO,
        PER_HOUR
    }
}
