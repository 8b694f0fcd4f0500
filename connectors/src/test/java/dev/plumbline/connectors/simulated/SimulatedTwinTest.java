package dev.plumbline.connectors.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.Fleet;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimulatedTwinTest extends ConnectorContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Architecture FLEET = Fleet.of(40);

    @Override
    protected Connector connector() {
        return new SimulatedTwin("twin", 7, InstantSource.fixed(NOON));
    }

    @Test
    void givesTheSameForTheSameSeedAndTime() {
        assertThat(pull(7, NOON)).isEqualTo(pull(7, NOON));
        assertThat(pull(8, NOON)).isNotEqualTo(pull(7, NOON));
        assertThat(pull(7, NOON.plusSeconds(60))).isNotEqualTo(pull(7, NOON));
    }

    @Test
    void degradesSomeElementsAndKeepsTheSameOnes() {
        List<String> atNoon = failing(NOON);
        assertThat(atNoon).hasSize(2);
        assertThat(failing(NOON.plus(Duration.ofHours(5)))).isEqualTo(atNoon);
    }

    @Test
    void hasOneStaleAndSomeSilentElements() {
        List<Measurement> traffic = pull(7, NOON).stream()
                .filter(measurement -> measurement.metric() == Metric.TRAFFIC)
                .filter(measurement -> FLEET.element(measurement.subject()).isPresent())
                .toList();
        assertThat(traffic).hasSize(39);
        assertThat(traffic)
                .filteredOn(measurement -> measurement.staleness().compareTo(Duration.ofMinutes(10)) > 0)
                .hasSize(1);
    }

    @Test
    void givesEveryRelationThePartOfItsTargetsTraffic() {
        Telemetry telemetry = Telemetry.of(FLEET, 7);
        telemetry
                .relations()
                .forEach((id, signals) -> assertThat(signals.value(Metric.TRAFFIC))
                        .isEqualTo(telemetry
                                .elements()
                                .get(FLEET.requireRelation(id).to())
                                .value(Metric.TRAFFIC)));
    }

    @Test
    void servesNoMoreThanTheServersCan() {
        Telemetry.of(FLEET, 7)
                .elements()
                .values()
                .forEach(signals -> assertThat(signals.value(Metric.TRAFFIC)).isBetween(300.0, 1_600.0));
    }

    private static List<String> failing(Instant time) {
        return pull(7, time).stream()
                .filter(measurement -> measurement.metric() == Metric.ERROR_RATIO && measurement.value() > 0.03)
                .map(Measurement::subject)
                .filter(subject -> FLEET.element(subject).isPresent())
                .toList();
    }

    private static List<Measurement> pull(long seed, Instant time) {
        return new SimulatedTwin("twin", seed, InstantSource.fixed(time))
                .pull(FLEET, Progress.NONE)
                .measurements();
    }
}
