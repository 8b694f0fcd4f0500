package dev.plumbline.app.live;

import dev.plumbline.connectors.drift.DriftFinder;
import dev.plumbline.connectors.otlp.OtlpConnector;
import dev.plumbline.connectors.otlp.OtlpProvider;
import dev.plumbline.demoplatform.DemoException;
import dev.plumbline.demoplatform.DemoPlatform;
import dev.plumbline.demoplatform.plan.Load;
import dev.plumbline.demoplatform.plan.Settings;
import dev.plumbline.diagrams.draw.HealthOverlay;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.health.HealthSettings;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The services of the sample, which run and are looked at once in every interval.
final class WatchedSample implements AutoCloseable {

    private final Duration interval;
    private final Workspace workspace;
    private final OtlpConnector receiver;
    private final DemoPlatform platform;

    private WatchedSample(Duration interval, String window, double timeScale, Optional<URI> zipkin)
            throws ConnectorException, DemoException {
        this.interval = interval;
        Path folder = folder();
        workspace = new WorkspaceReader(ReadLimits.standard()).read(folder);
        Connection connection = Connection.to("otlp", "")
                .withOption("port", "0")
                .withOption("patience", "2")
                .withOption("window", window);
        receiver = (OtlpConnector) new OtlpProvider()
                .connect(connection, new Surroundings(folder, new TreeMap<>(), InstantSource.system()));
        Settings usual = Settings.usual(folder, URI.create(receiver.receiver().url()));
        Load load = usual.load();
        platform = DemoPlatform.start(new Settings(
                folder,
                usual.endpoint(),
                zipkin,
                new Load(load.rate(), load.shares(), load.background(), timeScale),
                usual.day(),
                interval,
                usual.seed()));
    }

    /// The sample as the window watches it.
    static WatchedSample usual() throws ConnectorException, DemoException {
        return new WatchedSample(Duration.ofSeconds(2), "15", 1, Optional.empty());
    }

    /// The same with shorter times everywhere.
    static WatchedSample quick() throws ConnectorException, DemoException {
        return quick(Optional.empty());
    }

    /// The same with a server of Zipkin's interface that gets the spans too.
    static WatchedSample quick(Optional<URI> zipkin) throws ConnectorException, DemoException {
        return new WatchedSample(Duration.ofMillis(500), "6", 0.02, zipkin);
    }

    Architecture architecture() {
        return workspace.architecture();
    }

    /// What the services have sent so far.
    Observations observed() throws ConnectorException {
        return receiver.pull(Progress.NONE);
    }

    /// Where who calls whom can be scraped.
    String controlMetrics() {
        return "http://127.0.0.1:" + platform.controlPort() + "/metrics";
    }

    DemoPlatform platform() {
        return platform;
    }

    /// How many intervals pass until something is seen; one more than the most if it is not.
    int intervalsUntil(Predicate<Look> seen, int most) throws ConnectorException, InterruptedException {
        for (int intervals = 1; intervals <= most; intervals++) {
            Thread.sleep(interval);
            if (seen.test(look())) {
                return intervals;
            }
        }
        return most + 1;
    }

    /// What is known at present.
    Look look() throws ConnectorException {
        Observations observations = receiver.pull(Progress.NONE);
        Mapped told = Mapped.of(workspace.architecture(), observations);
        Overlay health = HealthOverlay.of(
                workspace.architecture(),
                told.measurements(),
                told.alerts(),
                told.evaluations(),
                HealthSettings.of(workspace).thresholds());
        return new Look(told, health, DriftFinder.find(workspace.architecture(), observations));
    }

    private static Path folder() {
        Path up = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(up.resolve("app/samples"))) {
            up = up.getParent();
        }
        return up.resolve("app/samples/content-platform");
    }

    @Override
    public void close() {
        platform.close();
        receiver.close();
    }

    /// What was known at a moment, as the window shows it.
    record Look(Mapped told, Overlay health, Drift drift) {

        /// The lens Health on an element or a relation.
        String health(String part) {
            return health.element(part)
                    .or(() -> health.relation(part))
                    .map(reading -> reading.state() + " " + reading.value())
                    .orElse("nothing");
        }

        /// The figure of a lens on a part; 0 where there is none.
        double figure(String part, Metric metric) {
            return told.measurements().stream()
                    .filter(measurement -> measurement.subject().equals(part) && measurement.metric() == metric)
                    .mapToDouble(Measurement::value)
                    .findFirst()
                    .orElse(0);
        }

        /// The ends of the calls that nobody declared.
        List<String> unexpected() {
            return drift.in(Drift.State.UNEXPECTED).stream()
                    .map(edge -> edge.from() + " " + edge.to())
                    .toList();
        }
    }
}
