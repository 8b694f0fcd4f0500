package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.History;
import dev.plumbline.pluginapi.telemetry.Identities;
import dev.plumbline.pluginapi.telemetry.Mapped;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import java.time.Duration;
import java.time.Instant;
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
    void tellsOfPartsOfTheArchitecture() throws ConnectorException {
        Mapped mapped = Mapped.of(architecture(), observations());
        assertThat(mapped.measurements().size()
                        + mapped.observed().size()
                        + mapped.alerts().size()
                        + mapped.evaluations().size()
                        + presentElements())
                .isPositive();
    }

    @Test
    void tellsTheSameAgainInTheSameOrder() throws ConnectorException {
        List<String> first = subjects(observations());
        assertThat(subjects(observations())).isEqualTo(first);
    }

    @Test
    void givesFiniteValuesInTheUnitOfTheirMetric() throws ConnectorException {
        assertThat(observations().readings()).allSatisfy(measurement -> {
            assertThat(measurement.value()).isFinite().isNotNegative();
            if (measurement.metric() == Metric.ERROR_RATIO) {
                assertThat(measurement.value()).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void saysHowOldAndWhereFrom() throws ConnectorException {
        assertThat(observations().readings()).allSatisfy(measurement -> {
            assertThat(measurement.staleness()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(measurement.provenance().source()).isNotBlank();
            assertThat(measurement.provenance().detail()).isNotBlank();
        });
    }

    @Test
    void countsCallsWithTimesAndSources() throws ConnectorException {
        assertThat(observations().calls()).allSatisfy(call -> {
            assertThat(call.calls()).isPositive();
            assertThat(call.failures()).isBetween(0L, call.calls());
            assertThat(call.window()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(call.provenance().source()).isNotBlank();
            assertThat(call.provenance().detail()).isNotBlank();
        });
    }

    @Test
    void remembersTheInstantsThatItIsAskedFor() throws ConnectorException {
        Optional<History> history = connector().history();
        if (history.isEmpty()) {
            return;
        }
        Recording recording = history.get().recall(span(), Progress.NONE).of(architecture());
        assertThat(recording.moments()).extracting(Recording.Moment::time).containsExactlyElementsOf(span().instants());
        assertThat(recording.moments())
                .anySatisfy(moment -> assertThat(moment.measurements()).isNotEmpty());
        assertThat(recording.moments()).allSatisfy(ConnectorContract::isUsable);
    }

    private static void isUsable(Recording.Moment moment) {
        assertThat(moment.measurements()).allSatisfy(measurement -> {
            assertThat(measurement.value()).isFinite().isNotNegative();
            assertThat(measurement.time()).isBeforeOrEqualTo(moment.time());
        });
    }

    /// A span of time that the service under test remembers.
    protected TimeSpan span() {
        return TimeSpan.before(Instant.parse("2026-11-23T12:00:00Z"), Duration.ofHours(2), 5);
    }

    private Observations observations() throws ConnectorException {
        return connector().pull(Progress.NONE);
    }

    private long presentElements() throws ConnectorException {
        Identities identities = Identities.of(architecture());
        return observations().presences().stream()
                .filter(presence -> identities.find(presence.service()).isPresent())
                .count();
    }

    private static List<String> subjects(Observations observations) {
        return observations.readings().stream()
                .map((Reading reading) -> reading.subject().shown() + " " + reading.metric())
                .toList();
    }
}
