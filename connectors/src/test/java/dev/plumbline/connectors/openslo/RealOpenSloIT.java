package dev.plumbline.connectors.openslo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.LocalServer;
import dev.plumbline.connectors.Places;
import dev.plumbline.connectors.RealServer;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real Prometheus takes every expression, and measures what its target does. Runs where `prometheus` is on the path,
/// or `PROMETHEUS_BINARY` names it.
final class RealOpenSloIT {

    private static final String OBJECTIVES = """
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: answers}
            spec:
              service: shop
              indicator: {spec: {ratioMetric: {counter: true,
                bad: {metricSource: {spec: {query: 'requests_total{code="500"}'}}},
                total: {metricSource: {spec: {query: requests_total}}}}}}
              timeWindow: [{duration: 1h}]
              objectives: [{target: 0.999}]
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: speed}
            spec:
              service: stock
              indicator: {spec: {thresholdMetric: {metricSource: {spec: {query: latency_seconds}}}}}
              timeWindow: [{duration: 1h}]
              objectives: [{op: lt, value: 0.5, targetPercent: 90}]
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: slices}
            spec:
              service: orders
              indicator: {spec: {ratioMetric: {counter: true,
                good: {metricSource: {spec: {query: 'sum(requests_total{code="200"})'}}},
                total: {metricSource: {spec: {query: 'sum(requests_total)'}}}}}}
              timeWindow: [{duration: 1h}]
              budgetingMethod: Timeslices
              objectives: [{target: 0.9, timeSliceTarget: 0.5, timeSliceWindow: 1m}]
            """;

    @TempDir
    private Path folder;

    @Test
    void measuresWhatTheTargetDoes() throws Exception {
        Path binary = RealServer.require("PROMETHEUS_BINARY", "prometheus");
        AtomicInteger scrapes = new AtomicInteger();
        int port = RealServer.freePort();
        Files.writeString(folder.resolve("slo.yaml"), OBJECTIVES);
        try (LocalServer target = LocalServer.of(request -> {
                    int scrape = scrapes.incrementAndGet();
                    return new LocalServer.Answer(
                            200,
                            "text/plain; version=0.0.4",
                            "requests_total{code=\"200\"} %d%nrequests_total{code=\"500\"} %d%nlatency_seconds 0.2%n"
                                    .formatted(scrape * 90, scrape * 10));
                });
                RealServer prometheus = RealServer.start(folder.resolve("log"), command(binary, target, port));
                Connector connector = new OpenSloProvider()
                        .connect(
                                Connection.to("openslo", "http://127.0.0.1:" + port)
                                        .withOption("files", "*.yaml"),
                                Places.in(folder, InstantSource.system()))) {
            assertThat(RealServer.await(() -> scrapes.get() > 20 && isUp(connector)))
                    .as("Prometheus scrapes, and answers: " + prometheus)
                    .isTrue();
            // The points of an hour's window lie a minute apart, so that the first may take as long.
            assertThat(RealServer.await(
                            () -> connector.pull(Progress.NONE).readings().size() == 6))
                    .isTrue();
            Observations pulled = connector.pull(Progress.NONE);
            assertThat(pulled.notes()).noneMatch(note -> note.contains("does not take"));
            assertThat(value(pulled, "shop", Metric.AVAILABILITY)).isCloseTo(0.9, within(0.001));
            assertThat(value(pulled, "stock", Metric.AVAILABILITY)).isEqualTo(1);
            assertThat(value(pulled, "stock", Metric.ERROR_BUDGET_LEFT)).isEqualTo(1);
            assertThat(value(pulled, "orders", Metric.AVAILABILITY)).isEqualTo(1);
            assertThat(pulled.alerts())
                    .singleElement()
                    .satisfies(about -> assertThat(about.told().level()).isEqualTo(Alert.Level.CRITICAL));
        }
    }

    private List<String> command(Path binary, LocalServer target, int port) throws Exception {
        Path configuration = Files.writeString(folder.resolve("p.yml"), """
                global: {scrape_interval: 1s}
                scrape_configs:
                  - {job_name: shop, static_configs: [{targets: ['127.0.0.1:%d']}]}
                """.formatted(target.port()));
        return List.of(
                binary.toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port);
    }

    private static boolean isUp(Connector connector) {
        try {
            return connector.test().startsWith("3 objectives");
        } catch (ConnectorException notYet) {
            return false;
        }
    }

    private static double value(Observations pulled, String service, Metric metric) {
        return pulled.readings().stream()
                .filter(reading -> reading.subject().shown().equals(service) && reading.metric() == metric)
                .map(Reading::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
