package dev.plumbline.connectors.otlp;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Tells what a receiver was sent. It starts to listen when it is asked first, and ends when it is closed.
public final class OtlpConnector implements Connector {

    private final OtlpSettings settings;
    private final InstantSource clock;
    private @Nullable OtlpReceiver receiver;
    private boolean isClosed;

    OtlpConnector(OtlpSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String test() throws ConnectorException {
        OtlpReceiver listening = receiver();
        return "OTLP/HTTP receiver at " + listening.url() + ", " + listening.requests() + " requests and "
                + listening.spans() + " spans so far";
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        return receiver().observations();
    }

    /// The receiver, which listens.
    ///
    /// @throws ConnectorException if the address cannot be listened at
    public synchronized OtlpReceiver receiver() throws ConnectorException {
        if (isClosed) {
            throw new ConnectorException(
                    "The connection " + name() + " was closed.",
                    "Open the workspace again, or start the command again.");
        }
        OtlpReceiver listening = receiver;
        if (listening == null) {
            listening = OtlpReceiver.start(settings, clock);
            receiver = listening;
        }
        return listening;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (receiver != null) {
            receiver.close();
        }
    }
}
