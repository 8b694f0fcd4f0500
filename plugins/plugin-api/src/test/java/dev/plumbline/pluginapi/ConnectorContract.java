package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Connector.Pull;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every connector keeps. A connector's test extends it and gives a connector to a service that knows at least
/// one part of the architecture.
public abstract class ConnectorContract {

    /// The connector under test.
    protected abstract Connector connector();

    /// The architecture that it is asked about.
    protected Architecture architecture() {
        return ExampleShop.architecture();
    }

    @Test
    void namesItselfAndWhatAnswers() throws ConnectorException {
        assertThat(connector().name()).isNotBlank();
        assertThat(connector().test()).isNotBlank();
    }

    @Test
    void measuresPartsOfTheArchitectureOnly() throws ConnectorException {
        Architecture architecture = architecture();
        assertThat(pull().measurements())
                .isNotEmpty()
                .allSatisfy(measurement -> assertThat(architecture
                                        .element(measurement.subject())
                                        .isPresent()
                                || architecture.relation(measurement.subject()).isPresent())
                        .as(measurement.subject())
                        .isTrue());
    }

    @Test
    void ordersMeasurementsBySubjectAndMetricWithoutRepeating() throws ConnectorException {
        List<Measurement> measurements = pull().measurements();
        assertThat(measurements)
                .isSortedAccordingTo(Comparator.comparing(Measurement::subject).thenComparing(Measurement::metric));
        assertThat(measurements.stream()
                        .map(measurement -> measurement.subject() + " " + measurement.metric())
                        .distinct())
                .hasSameSizeAs(measurements);
    }

    @Test
    void givesFiniteValuesInTheUnitOfTheirMetric() throws ConnectorException {
        assertThat(pull().measurements()).allSatisfy(measurement -> {
            assertThat(measurement.value()).isFinite().isNotNegative();
            if (measurement.metric() == Metric.ERROR_RATIO) {
                assertThat(measurement.value()).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void saysHowOldAndWhereFrom() throws ConnectorException {
        assertThat(pull().measurements()).allSatisfy(measurement -> {
            assertThat(measurement.staleness()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(measurement.provenance().source()).isNotBlank();
            assertThat(measurement.provenance().detail()).isNotBlank();
        });
    }

    @Test
    void findsNothingForAnEmptyArchitecture() throws ConnectorException {
        assertThat(connector()
                        .pull(Architecture.empty("Nothing"), Progress.NONE)
                        .measurements())
                .isEmpty();
    }

    @Test
    void remembersPartsOfTheArchitectureAtTheInstantsThatItIsAskedFor() throws ConnectorException {
        Optional<History> history = connector().history();
        if (history.isEmpty()) {
            return;
        }
        Recording recording = history.get().recall(architecture(), span(), Progress.NONE);
        assertThat(recording.moments()).extracting(Recording.Moment::time).containsExactlyElementsOf(span().instants());
        assertThat(recording.moments())
                .anySatisfy(moment -> assertThat(moment.measurements()).isNotEmpty());
        assertThat(recording.moments()).allSatisfy(this::isUsable);
    }

    private void isUsable(Recording.Moment moment) {
        assertThat(moment.measurements())
                .isSortedAccordingTo(Comparator.comparing(Measurement::subject).thenComparing(Measurement::metric))
                .allSatisfy(measurement -> {
                    assertThat(measurement.value()).isFinite().isNotNegative();
                    assertThat(measurement.time()).isBeforeOrEqualTo(moment.time());
                    assertThat(architecture().element(measurement.subject()).isPresent()
                                    || architecture()
                                            .relation(measurement.subject())
                                            .isPresent())
                            .as(measurement.subject())
                            .isTrue();
                });
    }

    /// A span of time that the service under test remembers.
    protected TimeSpan span() {
        return TimeSpan.before(Instant.parse("2026-11-23T12:00:00Z"), Duration.ofHours(2), 5);
    }

    private Pull pull() throws ConnectorException {
        return connector().pull(architecture(), Progress.NONE);
    }
}
