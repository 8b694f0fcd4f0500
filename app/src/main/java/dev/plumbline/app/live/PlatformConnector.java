package dev.plumbline.app.live;

import dev.plumbline.connectors.otlp.OtlpConnector;
import dev.plumbline.demoplatform.DemoException;
import dev.plumbline.demoplatform.DemoPlatform;
import dev.plumbline.demoplatform.plan.Settings;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The demo platform, which runs while it is connected: its services send to a receiver of its own.
final class PlatformConnector implements Connector {

    private final Path workspace;
    private final OtlpConnector receiver;
    private final PlatformPlace place;
    private @Nullable DemoPlatform platform;
    private boolean isClosed;

    /// @param workspace the folder of the workspace whose flows run
    /// @param receiver where the services send to
    /// @param place where the platform is noted while it runs
    PlatformConnector(Path workspace, OtlpConnector receiver, PlatformPlace place) {
        this.workspace = workspace;
        this.receiver = receiver;
        this.place = place;
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

    private synchronized void start() throws ConnectorException {
        DemoPlatform running = platform;
        if (isClosed || (running != null && running.process().isAlive())) {
            return;
        }
        try {
            DemoPlatform started = DemoPlatform.start(
                    Settings.usual(workspace, URI.create(receiver.receiver().url())), Optional.of(place.classes()));
            platform = started;
            place.note(started);
        } catch (DemoException failed) {
            throw new ConnectorException(
                    String.valueOf(failed.getMessage()),
                    "Close programs that forbid connections to this machine itself, and open the sample again.");
        } catch (IOException unwritable) {
            throw new ConnectorException(
                    "Where the demo platform runs cannot be noted in " + place.file() + ": " + unwritable.getMessage(),
                    "Give the program a folder that it may write to, by PLUMBLINE_HOME or --home.");
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
            try {
                place.forget(running);
            } catch (IOException left) {
                // The note names a process that has ended, which whoever reads it finds out.
            }
            running.close();
        }
        receiver.close();
    }
}
