package dev.plumbline.connectors.live;

import dev.plumbline.pluginapi.telemetry.Connector;
import java.time.Duration;

/// A connector that is asked again and again.
///
/// @param connector the connector, which the feed closes
/// @param kind what it connects to
/// @param interval the time from one answer to the next question
public record Source(Connector connector, String kind, Duration interval) {}
