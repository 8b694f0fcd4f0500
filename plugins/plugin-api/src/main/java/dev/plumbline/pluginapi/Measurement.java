package dev.plumbline.pluginapi;

import java.time.Duration;
import java.time.Instant;

/// A value that telemetry gave for an element or a relation.
///
/// @param subject the id of the element or relation
/// @param metric what was measured
/// @param value the value, in the metric's unit
/// @param time when it was measured
/// @param staleness how old it was when it was pulled
/// @param provenance the connector, and the query
public record Measurement(
        String subject, Metric metric, double value, Instant time, Duration staleness, Provenance provenance) {}
