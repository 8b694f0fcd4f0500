package dev.plumbline.connectors.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.Fleet;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.ConnectorContract;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.Mapped;
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
        return new SimulatedTwin("twin", ExampleShop.architecture(), 7, InstantSource.fixed(NOON));
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

    @Test
    void remembersThatWhatIsDegradedWasWellBefore() throws ConnectorException {
        List<String> degraded = failing(NOON);
        Recording recording = new SimulatedTwin("twin", FLEET, 7, InstantSource.fixed(NOON))
                .history()
                .orElseThrow()
                .recall(TimeSpan.before(NOON, Duration.ofHours(3), 7), Progress.NONE)
                .of(FLEET);
        assertThat(failing(recording.moments().getFirst().measurements())).isEmpty();
        assertThat(failing(recording.moments().getLast().measurements())).isEqualTo(degraded);
    }

    @Test
    void remembersTheSameForTheSameSeedAndTime() {
        assertThat(remembered()).isEqualTo(remembered());
    }

    @Test
    void remembersACourseOverTheDay() {
        List<Double> traffic = remembered().moments().stream()
                .map(moment -> moment.measurements().stream()
                        .filter(measurement -> measurement.metric() == Metric.TRAFFIC)
                        .mapToDouble(Measurement::value)
                        .sum())
                .toList();
        // From four in the afternoon to noon: the evening is busy, the morning is calm.
        assertThat(traffic.get(1)).isGreaterThan(1.5 * traffic.get(4));
        assertThat(traffic.get(3)).isBetween(traffic.get(4), traffic.get(1));
    }

    private static Recording remembered() {
        try {
            return new SimulatedTwin("twin", FLEET, 7, InstantSource.fixed(NOON))
                    .history()
                    .orElseThrow()
                    .recall(TimeSpan.before(NOON, Duration.ofHours(20), 6), Progress.NONE)
                    .of(FLEET);
        } catch (ConnectorException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> failing(Instant time) {
        return failing(pull(7, time));
    }

    private static List<String> failing(List<Measurement> measurements) {
        return measurements.stream()
                .filter(measurement -> measurement.metric() == Metric.ERROR_RATIO && measurement.value() > 0.03)
                .map(Measurement::subject)
                .filter(subject -> FLEET.element(subject).isPresent())
                .toList();
    }

    private static List<Measurement> pull(long seed, Instant time) {
        SimulatedTwin twin = new SimulatedTwin("twin", FLEET, seed, InstantSource.fixed(time));
        return Mapped.of(FLEET, twin.pull(Progress.NONE)).measurements();
    }
}
