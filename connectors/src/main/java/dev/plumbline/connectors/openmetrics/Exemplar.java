package dev.plumbline.connectors.openmetrics;

import java.util.OptionalLong;

/// One event of those that a sample counts, as with the trace that it belongs to.
///
/// @param labels the labels, as in `trace_id`
/// @param value the value of the event
/// @param time when it was, in milliseconds since 1970, if that is told
public record Exemplar(Labels labels, double value, OptionalLong time) {}
