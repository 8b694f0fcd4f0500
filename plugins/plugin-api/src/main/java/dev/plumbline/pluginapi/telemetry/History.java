package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.TimeSpan;

/// What a service remembers of earlier times.
@FunctionalInterface
public interface History {

    /// What the service knew at every instant of a span of time. An instant at which nothing was measured has a moment
    /// without readings.
    ///
    /// @throws ConnectorException if nothing could be pulled
    Past recall(TimeSpan span, Progress progress) throws ConnectorException;
}
