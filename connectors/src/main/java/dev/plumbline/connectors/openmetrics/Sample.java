package dev.plumbline.connectors.openmetrics;

import java.util.Optional;
import java.util.OptionalLong;

/// A line of a text of metrics: one value of a series.
///
/// @param name the name with its suffix, as in `requests_total`
/// @param labels the labels
/// @param value the value, which may be NaN or infinite
/// @param time when it was measured, in milliseconds since 1970; empty if at the time of the answer
/// @param exemplar an event that it counts, if one is told
public record Sample(String name, Labels labels, double value, OptionalLong time, Optional<Exemplar> exemplar) {}
