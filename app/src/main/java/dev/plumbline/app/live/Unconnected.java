package dev.plumbline.app.live;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;

/// A connection that cannot be made, and says why whenever it is asked.
///
/// @param name the name of the connection
/// @param reason why it cannot be made
record Unconnected(String name, ConnectorException reason) implements Connector {

    @Override
    public String test() throws ConnectorException {
        throw reason;
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        throw reason;
    }
}
