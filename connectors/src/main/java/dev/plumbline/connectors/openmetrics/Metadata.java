package dev.plumbline.connectors.openmetrics;

/// What a text says of a metric before its samples.
///
/// @param type what its samples are
/// @param unit the unit, as in `seconds`; empty if it is not told
/// @param help what it measures, for people; empty if it is not told
public record Metadata(MetricType type, String unit, String help) {

    static final Metadata NOTHING = new Metadata(MetricType.UNKNOWN, "", "");

    Metadata withType(MetricType other) {
        return new Metadata(other, unit, help);
    }

    Metadata withUnit(String other) {
        return new Metadata(type, other, help);
    }

    Metadata withHelp(String other) {
        return new Metadata(type, unit, other);
    }
}
