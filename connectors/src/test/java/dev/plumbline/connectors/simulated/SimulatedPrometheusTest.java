package dev.plumbline.connectors.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.connectors.Fleet;
import dev.plumbline.connectors.prometheus.PrometheusConnector;
import dev.plumbline.connectors.prometheus.PrometheusSettings;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Mapped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real client against the twin at the level of HTTP.
final class SimulatedPrometheusTest extends ConnectorContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Architecture FLEET = Fleet.of(40);

    private SimulatedPrometheus server;
    private Connector connector;

    @BeforeEach
    void start() throws IOException, ConnectorException {
        server = SimulatedPrometheus.start(
                FLEET,
                7,
                InstantSource.fixed(NOON),
                PrometheusSettings.of("any", "http://any").queries(),
                0);
        connector = PrometheusConnector.of(
                PrometheusSettings.of("prom", server.url()),
                new Surroundings(Path.of(""), new TreeMap<>(), InstantSource.system()));
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected Architecture architecture() {
        return FLEET;
    }

    @Test
    void tellsWhatAnswers() throws ConnectorException {
        assertThat(connector().test()).isEqualTo("Prometheus simulated at " + server.url());
    }

    @Test
    void countsTheCallsOfTheTwin() throws ConnectorException {
        Telemetry telemetry = Telemetry.of(FLEET, 7);
        Mapped pull = Mapped.of(FLEET, connector().pull(Progress.NONE));
        assertThat(pull.observed()).hasSizeGreaterThan(20);
        pull.observed().forEach(observed -> {
            double rate = FLEET.relations().values().stream()
                    .filter(relation -> relation.from().equals(observed.from())
                            && relation.to().equals(observed.to()))
                    .filter(relation -> telemetry.relations().containsKey(relation.id()))
                    .mapToDouble(relation ->
                            telemetry.relations().get(relation.id()).values().getOrDefault(Metric.TRAFFIC, 0.0))
                    .sum();
            double expected = rate * observed.window().toSeconds();
            assertThat((double) observed.calls()).as(observed.toString()).isCloseTo(expected, within(2.0));
        });
    }

    @Test
    void bringsBackWhatTheTwinHasInIt() throws ConnectorException {
        Telemetry telemetry = Telemetry.of(FLEET, 7);
        Mapped pull = Mapped.of(FLEET, connector().pull(Progress.NONE));
        for (Measurement measurement : pull.measurements()) {
            Signals signals = telemetry.elements().containsKey(measurement.subject())
                    ? telemetry.elements().get(measurement.subject())
                    : telemetry.relations().get(measurement.subject());
            assertThat(measurement.value())
                    .as(measurement.toString())
                    .isCloseTo(signals.value(measurement.metric()), within(1e-9));
        }
        assertThat(pull.measurements()).extracting(Measurement::subject).contains(Fleet.id(3));
        // One element is silent: the first of the chain, which no relation leads to.
        assertThat(pull.measurements())
                .filteredOn(measurement -> measurement.metric() == Metric.TRAFFIC)
                .hasSize(39 + 39);
    }

    @Test
    void tellsWhichElementIsStale() throws ConnectorException {
        assertThat(Mapped.of(FLEET, connector().pull(Progress.NONE)).measurements())
                .filteredOn(measurement -> measurement.metric() == Metric.TRAFFIC)
                .filteredOn(measurement -> FLEET.element(measurement.subject()).isPresent())
                .filteredOn(measurement -> measurement.staleness().compareTo(Duration.ofMinutes(10)) > 0)
                .singleElement()
                .satisfies(measurement -> assertThat(measurement.time()).isEqualTo(NOON.minusSeconds(1020)));
    }
}
