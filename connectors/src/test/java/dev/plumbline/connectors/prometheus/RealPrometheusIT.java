package dev.plumbline.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.Fleet;
import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.connectors.simulated.SimulatedPrometheus;
import dev.plumbline.connectors.simulated.SimulatedTwin;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real Prometheus scrapes the simulated system, and the connector pulls it back. Runs where `prometheus` is on the
/// path, or `PROMETHEUS_BINARY` names it, or names VictoriaMetrics.
final class RealPrometheusIT {

    private static final Architecture FLEET = Fleet.of(20);
    private static final long SEED = 7;
    private static final Duration WINDOW = Duration.ofSeconds(8);
    private static final Surroundings SURROUNDINGS =
            new Surroundings(Path.of(""), new TreeMap<>(), InstantSource.system());
    private static final int ENOUGH_SCRAPES = 10;

    @TempDir
    private static Path folder;

    private static SimulatedPrometheus system;
    private static Process prometheus;
    private static PrometheusConnector connector;
    private static String address = "";

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> binary = binary();
        Assumptions.assumeTrue(
                binary.isPresent(), "skipped: there is no prometheus on the path, and PROMETHEUS_BINARY is not set");
        List<PrometheusQuery> queries = StandardQueries.over(WINDOW);
        system = SimulatedPrometheus.start(FLEET, SEED, InstantSource.system(), queries, 0);
        Path configuration = Files.writeString(
                folder.resolve("prometheus.yml"), """
                    global: {scrape_interval: 1s}
                    scrape_configs:
                      - job_name: fleet
                        static_configs: [{targets: ["%s"]}]
                    """.formatted(system.url().replace("http://", "")));
        int port = freePort();
        prometheus = new ProcessBuilder(command(binary.get(), configuration, port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        address = "http://127.0.0.1:" + port;
        PrometheusSettings settings = PrometheusSettings.of("real", address).with(queries);
        connector = PrometheusConnector.of(settings, SURROUNDINGS);
        try (PrometheusClient client = new PrometheusClient(settings.connection(), SURROUNDINGS)) {
            awaitScrapes(client);
        }
    }

    private static List<String> command(Path binary, Path configuration, int port) {
        String data = folder.resolve("data").toString();
        return binary.getFileName().toString().startsWith("victoria")
                ? List.of(
                        binary.toString(),
                        "-promscrape.config=" + configuration,
                        "-storageDataPath=" + data,
                        "-search.latencyOffset=0s",
                        "-httpListenAddr=127.0.0.1:" + port)
                : List.of(
                        binary.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + data,
                        "--web.listen-address=127.0.0.1:" + port);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (prometheus != null) {
            prometheus.destroy();
            if (!prometheus.waitFor(10, TimeUnit.SECONDS)) {
                prometheus.destroyForcibly();
            }
        }
        if (connector != null) {
            connector.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void tellsTheVersion() throws ConnectorException {
        assertThat(connector.test()).matches("Prometheus [23]\\.\\d+\\..* at http://127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void pullsBackWhatTheSystemDoes() throws ConnectorException {
        Map<String, Measurement> expected = expected();
        List<Measurement> pulled =
                Mapped.of(FLEET, connector.pull(Progress.NONE)).measurements();
        assertThat(pulled)
                .extracting(Measurement::metric)
                .contains(
                        Metric.TRAFFIC, Metric.ERROR_RATIO, Metric.LATENCY_P50, Metric.LATENCY_P99, Metric.UTILIZATION);
        // 20 elements without the stale and the silent one, and the relations between them, each with its signals.
        assertThat(pulled)
                .filteredOn(measurement -> measurement.metric() == Metric.TRAFFIC)
                .hasSizeGreaterThan(30);
        for (Measurement measurement : pulled) {
            Measurement twin = expected.get(measurement.subject() + measurement.metric());
            assertThat(twin).as(measurement.toString()).isNotNull();
            // The twin sways by a tenth, a bucket is three tenths wide, and few failures fall into eight seconds.
            double tolerance =
                    measurement.metric() == Metric.ERROR_RATIO ? 0.01 + 0.2 * twin.value() : 0.4 * twin.value();
            assertThat(measurement.value()).as(measurement.toString()).isCloseTo(twin.value(), within(tolerance));
            assertThat(measurement.staleness()).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void asksNothingThatTheServerDoesNotAccept() throws ConnectorException {
        assertThat(connector.pull(Progress.NONE).notes())
                .noneMatch(note -> note.contains("does not accept") || note.contains("does not know"));
    }

    @Test
    void countsTheCallsThatTheCountersShow() throws Exception {
        Map<Ends, Double> counters = counters();
        List<CallCount> calls = connector.pull(Progress.NONE).calls();
        assertThat(calls).hasSizeGreaterThan(10);
        Map<Ends, Double> later = counters();
        // The counters began within the window, so that all they count counts; and nothing is extrapolated.
        assertThat(calls)
                .allSatisfy(call -> assertThat((double) call.calls())
                        .as(call.ends().shown())
                        .isBetween(
                                Math.floor(counters.getOrDefault(call.ends(), 0.0)) - 1,
                                Math.ceil(later.getOrDefault(call.ends(), 0.0)) + 1));
    }

    private static Map<Ends, Double> counters() throws ConnectorException, RefusedException {
        try (PrometheusClient client = new PrometheusClient(Connection.to("prometheus", address), SURROUNDINGS)) {
            Map<Ends, Double> counters = new HashMap<>();
            client.query("sum by (client, server) (traces_service_graph_request_total)", Progress.NONE)
                    .series()
                    .forEach(series -> counters.put(
                            Ends.named(
                                    series.labels().getOrDefault("client", ""),
                                    series.labels().getOrDefault("server", "")),
                            series.value()));
            return counters;
        }
    }

    private static Map<String, Measurement> expected() {
        Map<String, Measurement> expected = new HashMap<>();
        SimulatedTwin twin = new SimulatedTwin("twin", FLEET, SEED, InstantSource.system());
        Mapped.of(FLEET, twin.pull(Progress.NONE))
                .measurements()
                .forEach(measurement -> expected.put(measurement.subject() + measurement.metric(), measurement));
        return expected;
    }

    private static void awaitScrapes(PrometheusClient client) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        double scrapes = 0;
        while (scrapes < ENOUGH_SCRAPES && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
            scrapes = scrapes(client);
        }
        assertThat(scrapes).as("scrapes within a minute").isGreaterThanOrEqualTo(ENOUGH_SCRAPES);
    }

    private static double scrapes(PrometheusClient client) throws RefusedException {
        try {
            List<Series> series =
                    client.query("max(count_over_time(up[1m]))", Progress.NONE).series();
            return series.isEmpty() ? 0 : series.getFirst().value();
        } catch (ConnectorException notYetUp) {
            return 0;
        }
    }

    private static Optional<Path> binary() {
        String named = System.getenv("PROMETHEUS_BINARY");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve("prometheus"))
                .filter(file -> Files.isExecutable(file) && Files.isRegularFile(file))
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
