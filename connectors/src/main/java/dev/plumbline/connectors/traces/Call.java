package dev.plumbline.connectors.traces;

/// A call that was seen.
///
/// @param sinceBeginning when it came, in milliseconds since the graph began
/// @param seenMillis when it was, in milliseconds since 1970
/// @param durationNanos how long it took
/// @param isFailed whether it failed
/// @param protocol how the two talk; empty if not known
record Call(long sinceBeginning, long seenMillis, long durationNanos, boolean isFailed, String protocol) {}
