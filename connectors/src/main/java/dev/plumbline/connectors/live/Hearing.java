package dev.plumbline.connectors.live;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.Observations;

/// Hears of every single answer of a connection, where [LiveFeed] tells what is known in all.
public interface Hearing {

    /// Hears nothing.
    Hearing NONE = (name, observations) -> {};

    /// A connection has answered. Called on the thread that asked.
    void answered(String name, Observations observations);

    /// A connection did not answer. Called on the thread that asked.
    default void failed(String name, ConnectorException failure) {}
}
