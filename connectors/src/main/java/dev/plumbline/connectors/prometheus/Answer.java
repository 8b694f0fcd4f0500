package dev.plumbline.connectors.prometheus;

import java.util.List;

/// The answer of the server to a query.
///
/// @param series the series, at most as many as the limit allows
/// @param isTruncated whether the server gave more
/// @param warnings what the server says about it
record Answer(List<Series> series, boolean isTruncated, List<String> warnings) {}
