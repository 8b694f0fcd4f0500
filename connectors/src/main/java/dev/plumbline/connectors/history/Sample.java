package dev.plumbline.connectors.history;

import java.time.Instant;

/// A value that was measured.
///
/// @param time when, in whole milliseconds
/// @param value the value, bit by bit as it was told
public record Sample(Instant time, double value) {}
