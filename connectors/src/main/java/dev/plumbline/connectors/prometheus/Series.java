package dev.plumbline.connectors.prometheus;

import java.util.Map;
import java.util.Optional;

/// One value of a series of an answer; a series over time has several, which share the object of their labels.
///
/// @param labels the labels by name
/// @param seconds the time that it was evaluated for, in seconds since 1970
/// @param value the value, which may be NaN or infinite; NaN for a native histogram
/// @param histogram the native histogram that the server gave instead of a number
record Series(Map<String, String> labels, double seconds, double value, Optional<NativeHistogram> histogram) {

    Series(Map<String, String> labels, double seconds, double value) {
        this(labels, seconds, value, Optional.empty());
    }
}
