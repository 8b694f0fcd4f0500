package dev.plumbline.connectors.history;

import java.time.Instant;

/// A fact and the time in which it was told again and again.
///
/// @param first when it was told first
/// @param last when it was told last
/// @param fact what was told
public record Told<T>(Instant first, Instant last, T fact) {}
