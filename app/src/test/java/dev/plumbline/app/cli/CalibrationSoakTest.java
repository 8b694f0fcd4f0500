package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.calibration.Calibration;
import dev.plumbline.connectors.calibration.Calibrator;
import dev.plumbline.connectors.calibration.Prediction;
import dev.plumbline.connectors.calibration.Prediction.Compared;
import dev.plumbline.connectors.otlp.OtlpConnector;
import dev.plumbline.connectors.otlp.OtlpProvider;
import dev.plumbline.demoplatform.DemoPlatform;
import dev.plumbline.demoplatform.fault.Fault;
import dev.plumbline.demoplatform.plan.Settings;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.simulation.events.KernelSimulator;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A calibration at half of the usual load, and what it predicts of the running sample at the usual load. The machine
/// must have nothing else to do.
@Tag("soak")
final class CalibrationSoakTest {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int WATCHED = 90;
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(5);
    /// Of fewer requests the percentiles are chance, and of shorter ones they are the machine's own delays.
    private static final int FEWEST = 200;

    private static final double SHORTEST = 0.02;

    private final Path folder = sample();
    private final Architecture architecture =
            new WorkspaceReader(ReadLimits.standard()).read(folder).architecture();

    @Test
    void predictsTwiceTheLoad() throws Exception {
        Connection connection =
                Connection.to("otlp", "").withOption("port", "0").withOption("window", Integer.toString(WATCHED));
        Surroundings here = new Surroundings(folder, new TreeMap<>(), InstantSource.system());
        Prediction prediction;
        try (OtlpConnector connector = (OtlpConnector) new OtlpProvider().connect(connection, here);
                DemoPlatform platform = DemoPlatform.start(
                        Settings.usual(folder, URI.create(connector.receiver().url())))) {
            platform.inject(new Fault.Traffic(0.5));
            Calibration calibration = Calibrator.of(architecture, List.of(watched(connector), timeouts()));
            System.out.println(calibration.notes());
            platform.heal();
            prediction = Prediction.of(
                    new KernelSimulator(), architecture, calibration, 2, List.of(watched(connector)), Progress.NONE);
        }
        prediction.compared().stream()
                .filter(compared -> compared.measured() > 0)
                .forEach(CalibrationSoakTest::print);
        Map<String, Map<Metric, Compared>> entries = entries(prediction);
        entries.values().removeIf(entry -> !isTellable(entry));
        assertThat(entries).containsKeys("web-edge", "mobile-edge");
        entries.forEach((id, entry) -> {
            assertThat(entry.get(Metric.TRAFFIC).error())
                    .as("throughput by %s", id)
                    .isCloseTo(0, within(0.1));
            assertThat(entry.get(Metric.LATENCY_P50).error())
                    .as("p50 by %s", id)
                    .isCloseTo(0, within(0.1));
            assertThat(entry.get(Metric.LATENCY_P99).error())
                    .as("p99 by %s", id)
                    .isCloseTo(0, within(0.2));
        });
    }

    private static Map<String, Map<Metric, Compared>> entries(Prediction prediction) {
        Map<String, Map<Metric, Compared>> entries = new TreeMap<>();
        prediction.compared().stream()
                .filter(Compared::isEntry)
                .forEach(compared -> entries.computeIfAbsent(compared.subject(), id -> new EnumMap<>(Metric.class))
                        .put(compared.metric(), compared));
        return entries;
    }

    private static boolean isTellable(Map<Metric, Compared> entry) {
        return entry.get(Metric.TRAFFIC).measured() * WATCHED >= FEWEST
                && entry.get(Metric.LATENCY_P50).measured() >= SHORTEST;
    }

    private static void print(Compared compared) {
        System.out.printf(
                Locale.ROOT,
                "%s %-24s %-14s measured %10.5f predicted %10.5f error %+.1f %%%n",
                compared.isEntry() ? "entry  " : "element",
                compared.subject(),
                compared.metric(),
                compared.measured(),
                compared.predicted(),
                compared.error() * 100);
    }

    /// What was told at the end of a window that holds nothing of before.
    private Mapped watched(OtlpConnector connector) throws Exception {
        Thread.sleep(WARM_UP.plusSeconds(WATCHED));
        return Mapped.of(architecture, connector.pull(Progress.NONE));
    }

    /// The platform's timeouts, which it tells nobody: five seconds at least.
    private Mapped timeouts() {
        return Mapped.of(architecture.relations().values().stream()
                .filter(relation -> relation.get(RelationAttributes.TIMEOUT)
                        .filter(timeout -> timeout.compareTo(SHORTEST_TIMEOUT) < 0)
                        .isPresent())
                .map(relation -> new Measurement(
                        relation.id(),
                        Metric.TIMEOUT,
                        SHORTEST_TIMEOUT.toSeconds(),
                        Instant.now(),
                        Duration.ZERO,
                        new Provenance("demo platform", "timeouts", Optional.empty())))
                .toList());
    }

    private static Path sample() {
        Path up = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(up.resolve("app/samples"))) {
            up = up.getParent();
        }
        return up.resolve("app/samples/content-platform");
    }
}
