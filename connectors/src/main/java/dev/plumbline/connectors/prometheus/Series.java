package dev.plumbline.connectors.prometheus;

import java.util.Map;

/// One value of a series of an answer; a series over time has several.
///
/// @param labels the labels by name
/// @param seconds the time that it was evaluated for, in seconds since 1970
/// @param value the value, which may be NaN or infinite; NaN for a native histogram
/// @param isHistogram whether the server gave a native histogram instead of a number
record Series(Map<String, String> labels, double seconds, double value, boolean isHistogram) {}
