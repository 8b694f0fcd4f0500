package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.calibration.Calibration;
import dev.plumbline.connectors.calibration.Calibrator;
import dev.plumbline.connectors.calibration.Prediction;
import dev.plumbline.connectors.calibration.Prediction.Compared;
import dev.plumbline.connectors.otlp.OtlpConnector;
import dev.plumbline.connectors.otlp.OtlpProvider;
import dev.plumbline.demoplatform.DemoPlatform;
import dev.plumbline.demoplatform.fault.Fault;
import dev.plumbline.demoplatform.plan.Load;
import dev.plumbline.demoplatform.plan.Settings;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.simulation.events.KernelSimulator;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A calibration at one load, and what it predicts of the running sample at twice the load.
@Tag("soak")
final class CalibrationSoakTest {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int WATCHED = 40;

    private final Path folder = sample();
    private final Architecture architecture =
            new WorkspaceReader(ReadLimits.standard()).read(folder).architecture();

    @Test
    void predictsTwiceTheLoad() throws Exception {
        Connection connection =
                Connection.to("otlp", "").withOption("port", "0").withOption("window", Integer.toString(WATCHED));
        Surroundings here = new Surroundings(folder, new TreeMap<>(), InstantSource.system());
        try (OtlpConnector connector = (OtlpConnector) new OtlpProvider().connect(connection, here)) {
            Settings usual =
                    Settings.usual(folder, URI.create(connector.receiver().url()));
            Settings half = usual.withLoad(
                    new Load(20, usual.load().shares(), usual.load().background(), 1));
            try (DemoPlatform platform = DemoPlatform.start(half)) {
                Calibration calibration = Calibrator.of(architecture, watched(connector));
                platform.inject(new Fault.Traffic(2));
                Prediction prediction = Prediction.of(
                        new KernelSimulator(), architecture, calibration, 2, watched(connector), Progress.NONE);
                System.out.println(calibration.notes());
                prediction.compared().stream()
                        .filter(compared -> compared.measured() > 0)
                        .forEach(CalibrationSoakTest::print);
                assertThat(prediction.compared())
                        .filteredOn(compared -> compared.isEntry() && !Double.isNaN(compared.error()))
                        .isNotEmpty();
            }
        }
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
    private List<Mapped> watched(OtlpConnector connector) throws Exception {
        Thread.sleep(WARM_UP.plusSeconds(WATCHED));
        List<Mapped> pulls = new ArrayList<>();
        pulls.add(Mapped.of(architecture, connector.pull(Progress.NONE)));
        return pulls;
    }

    private static Path sample() {
        Path up = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(up.resolve("app/samples"))) {
            up = up.getParent();
        }
        return up.resolve("app/samples/content-platform");
    }
}
