package dev.plumbline.app.live;

import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.InstantSource;

/// A connector each of whose answers is kept in the local history.
///
/// @param connector the connector
/// @param store where its answers are kept
/// @param clock tells when it answered
record RecordedConnector(Connector connector, HistoryStore store, InstantSource clock) implements Connector {

    @Override
    public String name() {
        return connector.name();
    }

    @Override
    public String test() throws ConnectorException {
        return connector.test();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        Observations observations = connector.pull(progress);
        if (!progress.isCancelled()) {
            store.append(clock.instant(), observations);
        }
        return observations;
    }

    @Override
    public void close() {
        connector.close();
    }
}
