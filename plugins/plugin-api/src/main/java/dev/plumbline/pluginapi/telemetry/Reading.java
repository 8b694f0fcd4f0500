package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import java.time.Duration;
import java.time.Instant;

/// A value that was measured of a service or of the calls between two.
///
/// @param subject what it was measured of
/// @param metric what was measured
/// @param value the value, in the metric's unit; finite and not negative
/// @param time when it was measured
/// @param staleness how old it was when it was pulled
/// @param provenance the connection, and the query
public record Reading(
        Subject subject, Metric metric, double value, Instant time, Duration staleness, Provenance provenance) {}
