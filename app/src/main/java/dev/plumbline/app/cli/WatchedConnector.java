package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;

/// A connector each of whose pulls is written down.
record WatchedConnector(Connector connector, WatchLog log) implements Connector {

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
        try {
            Observations observations = connector.pull(progress);
            if (!progress.isCancelled()) {
                log.pulled(name(), observations);
            }
            return observations;
        } catch (ConnectorException failed) {
            if (!progress.isCancelled()) {
                log.failed(name(), failed);
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        connector.close();
    }
}
