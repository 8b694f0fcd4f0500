package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;

/// What a service remembers of earlier times.
@FunctionalInterface
public interface History {

    /// The values at every instant of a span of time, for all parts of the architecture that the service knew. An
    /// instant
    /// at which nothing was measured has a moment without measurements.
    ///
    /// @throws ConnectorException if nothing could be pulled
    Recording recall(Architecture architecture, TimeSpan span, Progress progress) throws ConnectorException;
}
