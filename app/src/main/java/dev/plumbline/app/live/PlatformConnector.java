package dev.plumbline.app.live;

import dev.plumbline.connectors.otlp.OtlpConnector;
import dev.plumbline.demoplatform.DemoException;
import dev.plumbline.demoplatform.DemoPlatform;
import dev.plumbline.demoplatform.plan.Settings;
import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The demo platform, which runs while it is connected: its services send to a receiver of its own.
public final class PlatformConnector implements Connector {

    private final Path workspace;
    private final OtlpConnector receiver;
    private @Nullable DemoPlatform platform;
    private boolean isClosed;

    /// @param workspace the folder of the workspace whose flows run
    /// @param receiver where the services send to
    public PlatformConnector(Path workspace, OtlpConnector receiver) {
        this.workspace = workspace;
        this.receiver = receiver;
    }

    @Override
    public String name() {
        return receiver.name();
    }

    @Override
    public String test() throws ConnectorException {
        start();
        return receiver.test();
    }

    @Override
    public Observations pull(Progress progress) throws ConnectorException {
        start();
        return receiver.pull(progress);
    }

    /// The platform, if it runs.
    public synchronized Optional<DemoPlatform> platform() {
        return Optional.ofNullable(platform);
    }

    private synchronized void start() throws ConnectorException {
        DemoPlatform running = platform;
        if (isClosed || (running != null && running.process().isAlive())) {
            return;
        }
        try {
            platform = DemoPlatform.start(
                    Settings.usual(workspace, URI.create(receiver.receiver().url())));
        } catch (DemoException failed) {
            throw new ConnectorException(
                    String.valueOf(failed.getMessage()),
                    "Close programs that forbid connections to this machine itself, and open the sample again.");
        }
    }

    @Override
    public void close() {
        DemoPlatform running;
        synchronized (this) {
            isClosed = true;
            running = platform;
        }
        if (running != null) {
            running.close();
        }
        receiver.close();
    }
}
