package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Subject;

/// What values over time are about.
///
/// @param subject the service, or the calls from one to another
/// @param metric what is measured
/// @param source the connection that told it
/// @param detail the query
/// @param part 0; where one answer tells several values of the same, the place of this one among them
public record SeriesKey(Subject subject, Metric metric, String source, String detail, int part) {}
