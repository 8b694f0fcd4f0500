package dev.plumbline.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.openmetrics.OpenMetricsProvider;
import dev.plumbline.connectors.prometheus.PrometheusProvider;
import dev.plumbline.connectors.zipkin.ZipkinProvider;
import dev.plumbline.demoplatform.DemoStatus;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All ways to learn who calls whom tell the same of the same run: OTLP, Zipkin, and counters as Prometheus reads them;
/// and it is what the services have counted themselves.
final class SameGraphTest {

    private static final int REQUESTS = 150;
    private static final int PATIENT = 100;

    @TempDir
    private Path folder;

    @Test
    void otlpZipkinAndScrapedCountersTellTheSameGraph() throws Exception {
        try (CollectingZipkin zipkin = new CollectingZipkin();
                WatchedSample sample = WatchedSample.quick(Optional.of(zipkin.address()));
                Connector traces = connector(
                        new ZipkinProvider(),
                        Connection.to("zipkin", zipkin.address().toString()).withOption("traces", "10000"));
                Connector counters =
                        connector(new OpenMetricsProvider(), Connection.to("openmetrics", sample.controlMetrics()))) {
            sample.platform().control().settle();
            counters.pull(Progress.NONE);
            SeenGraph begin = SeenGraph.of(sample.platform().control().status());
            sample.platform().control().inject("errors profile-api 0.5");
            run(sample);
            SeenGraph all = SeenGraph.of(sample.platform().control().status());
            SeenGraph run = all.since(begin);

            assertThat(all.total().failures()).isPositive();
            assertThat(all.calls()).hasSizeGreaterThan(40);
            assertSame(all, sample.observed(), sample);
            assertSame(all, traces.pull(Progress.NONE), sample);
            assertSame(run, counters.pull(Progress.NONE), sample);
        }
    }

    @Test
    @Tag("soak")
    void aRealPrometheusTellsTheSameGraphAsOtlp() throws Exception {
        String program = System.getenv("PROMETHEUS_BIN");
        Assumptions.assumeTrue(program != null, "skipped: PROMETHEUS_BIN does not name a Prometheus server");
        try (WatchedSample sample = WatchedSample.quick(Optional.empty());
                ScrapingPrometheus server =
                        ScrapingPrometheus.start(Path.of(program), folder, List.of(sample.controlMetrics()));
                Connector prometheus =
                        connector(new PrometheusProvider(), Connection.to("prometheus", server.address()))) {
            run(sample);
            SeenGraph all = SeenGraph.of(sample.platform().control().status());
            assertSame(all, sample.observed(), sample);
            for (int look = 0; look < PATIENT; look++) {
                if (SeenGraph.of(sample.architecture(), prometheus.pull(Progress.NONE))
                        .equals(all)) {
                    break;
                }
                Thread.sleep(200);
            }
            assertSame(all, prometheus.pull(Progress.NONE), sample);
        }
    }

    private static void assertSame(SeenGraph counted, Observations told, WatchedSample sample) {
        SeenGraph seen = SeenGraph.of(sample.architecture(), told);
        assertThat(seen.differences(counted)).isEmpty();
    }

    /// Lets requests come, waits until they have ended, and until the receiver waits for no span any more.
    private static void run(WatchedSample sample) throws Exception {
        sample.platform().control().resume();
        DemoStatus begin = sample.platform().control().status();
        while (requests(sample.platform().control().status()) - requests(begin) < REQUESTS) {
            Thread.sleep(50);
        }
        assertThat(sample.platform().control().settle().isAtRest()).isTrue();
        SeenGraph counted = SeenGraph.of(sample.platform().control().status());
        for (int look = 0; look < PATIENT; look++) {
            if (SeenGraph.of(sample.architecture(), sample.observed()).equals(counted)) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private static long requests(DemoStatus status) {
        return status.requests().values().stream().mapToLong(count -> count).sum();
    }

    private Connector connector(ConnectorProvider provider, Connection connection) throws ConnectorException {
        return provider.connect(connection, new Surroundings(folder, new TreeMap<>(), InstantSource.system()));
    }
}
