package dev.plumbline.connectors.traces;

/// The id of a trace, of 128 bits; the upper ones are 0 where only 64 are used.
public record TraceId(long high, long low) {}
