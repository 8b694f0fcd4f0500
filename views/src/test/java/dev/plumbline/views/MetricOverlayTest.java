package dev.plumbline.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.draw.MetricOverlay;
import dev.plumbline.diagrams.draw.Overlay;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricOverlayTest {

    private static final Architecture ARCHITECTURE = SampleArchitecture.create();

    @ParameterizedTest
    @CsvSource({
        "orders, LATENCY_P99, 0.1, OK, 100 ms",
        "orders, LATENCY_P99, 0.21, DEGRADED, 210 ms",
        "orders, LATENCY_P99, 0.26, FAILING, 260 ms",
        "cart, LATENCY_P99, 90, OK, 90 s",
        "cart, UTILIZATION, 0.75, DEGRADED, 75 %",
        "cart, UTILIZATION, 0.95, FAILING, 95 %",
        "orders, ERROR_RATIO, 0.0006, FAILING, 0.06 %",
        "cart, ERROR_RATIO, 0.0006, OK, 0.06 %",
        "cart, TRAFFIC, 12400, OK, 12.4 k/s"
    })
    void judgesAValueByTheObjective(String id, Metric metric, double value, State state, String text) {
        Overlay overlay = overlay(opened(id, metric, value, Duration.ZERO), metric);
        assertThat(overlay.element(id)).hasValueSatisfying(reading -> {
            assertThat(reading.state()).isEqualTo(state);
            assertThat(reading.value()).isEqualTo(text);
        });
        assertThat(overlay.origin()).isEqualTo(Overlay.Origin.MEASURED);
    }

    @Test
    void doesNotJudgeAnOldValue() {
        OpenedArchitecture opened = opened("cart", Metric.UTILIZATION, 0.95, Duration.ofMinutes(12));
        assertThat(overlay(opened, Metric.UTILIZATION).element("cart")).hasValueSatisfying(reading -> {
            assertThat(reading.state()).isEqualTo(State.STALE);
            assertThat(reading.value()).isEqualTo("95 %, 12 min old");
        });
    }

    @Test
    void marksPredictedValuesWhereNothingWasMeasured() {
        OpenedArchitecture sample = SampleEvidence.opened();
        OpenedArchitecture unmeasured = new OpenedArchitecture(
                sample.architecture(),
                List.of(),
                List.of(),
                List.of(),
                sample.results(),
                SourcePlaces.NONE,
                new TreeMap<>());
        Overlay overlay = overlay(unmeasured, Metric.UTILIZATION);
        assertThat(overlay.origin()).isEqualTo(Overlay.Origin.SIMULATED);
        assertThat(overlay.elements()).containsKey("orders");
    }

    private static Overlay overlay(OpenedArchitecture opened, Metric metric) {
        return MetricOverlay.of(opened.architecture(), opened.measurements(), opened.results(), metric);
    }

    private static OpenedArchitecture opened(String id, Metric metric, double value, Duration age) {
        Provenance provenance = new Provenance("test", "", Optional.empty());
        Measurement measurement = new Measurement(id, metric, value, Instant.EPOCH, age, provenance);
        return new OpenedArchitecture(
                ARCHITECTURE,
                List.of(),
                List.of(),
                List.of(measurement),
                List.of(),
                SourcePlaces.NONE,
                new TreeMap<>());
    }
}
