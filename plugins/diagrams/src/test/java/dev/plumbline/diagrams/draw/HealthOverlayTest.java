package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.diagrams.draw.Overlay.State;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.health.HealthThresholds;
import dev.plumbline.pluginapi.health.HealthThresholds.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HealthOverlayTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Provenance SOURCE = new Provenance("prom", "up", Optional.of(NOON));
    private static final Architecture SHOP = ExampleShop.architecture();

    @Test
    void takesTheWorstThatIsKnownAndSaysWhatItIs() {
        Overlay overlay = of(
                List.of(
                        measured("shop", Metric.ERROR_RATIO, 0.2, Duration.ZERO),
                        measured("shop", Metric.UTILIZATION, 0.75, Duration.ZERO),
                        measured("stock", Metric.ERROR_RATIO, 0, Duration.ZERO)),
                List.of(),
                List.of());
        assertThat(reading(overlay, "shop")).isEqualTo("FAILING Errors 20 %");
        assertThat(reading(overlay, "stock")).isEqualTo("OK well");
    }

    @Test
    void tellsNoDataAndStaleFromZero() {
        Overlay overlay = of(
                List.of(
                        measured("shop", Metric.TRAFFIC, 0, Duration.ZERO),
                        measured("stock", Metric.ERROR_RATIO, 0, Duration.ofMinutes(17))),
                List.of(),
                List.of());
        assertThat(reading(overlay, "shop")).as("zero requests").isEqualTo("OK well");
        assertThat(reading(overlay, "stock")).isEqualTo("STALE Errors 0 %, 17 min old");
        assertThat(reading(overlay, "orders")).isEqualTo("UNKNOWN no data");
        assertThat(overlay.element("team")).as("a team reports nothing").isEmpty();
        assertThat(overlay.element("web")).as("nor do clients").isEmpty();
    }

    @Test
    void hearsAlertsThatAreNotSilenced() {
        Overlay overlay = of(
                List.of(),
                List.of(
                        alert("shop", "Slow", Alert.Level.WARNING, Alert.State.FIRING),
                        alert("shop", "Down", Alert.Level.CRITICAL, Alert.State.FIRING),
                        alert("stock", "Down", Alert.Level.CRITICAL, Alert.State.SILENCED)),
                List.of());
        assertThat(reading(overlay, "shop")).isEqualTo("FAILING Down");
        assertThat(reading(overlay, "stock")).isEqualTo("UNKNOWN no data");
    }

    @Test
    void showsEvaluationsBelowTheirThresholds() {
        Overlay overlay = of(List.of(), List.of(), List.of(evaluation("shop", 0.7), evaluation("stock", 0.9)));
        assertThat(reading(overlay, "shop")).isEqualTo("DEGRADED faithfulness 70 %");
        assertThat(reading(overlay, "stock")).isEqualTo("UNKNOWN no data");
    }

    @Test
    void tellsEvaluationsThatAreTooOldFromThoseThatFail() {
        Measurement now = new Measurement(
                "shop", Metric.TRAFFIC, 3, NOON.plus(Duration.ofDays(40)), Duration.ofSeconds(2), SOURCE);
        Overlay overlay = of(List.of(now), List.of(), List.of(evaluation("shop", 0.7), evaluation("stock", 0.9)));
        assertThat(reading(overlay, "shop")).isEqualTo("STALE evaluation faithfulness 40 d old");
        assertThat(reading(overlay, "stock")).isEqualTo("STALE evaluation faithfulness 40 d old");
    }

    @Test
    void takesTheThresholdsOfTheWorkspace() {
        Limits lenient = new Limits(OptionalDouble.of(0.5), OptionalDouble.empty(), OptionalDouble.of(0.2));
        HealthThresholds thresholds = new HealthThresholds(
                0.5,
                HealthThresholds.STANDARD.usual(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                HealthThresholds.STANDARD.evaluations(),
                new TreeMap<>(Map.of("shop", lenient)));
        Overlay overlay = HealthOverlay.of(
                SHOP,
                List.of(
                        measured("shop", Metric.ERROR_RATIO, 0.2, Duration.ZERO),
                        measured("shop-stock", Metric.ERROR_RATIO, 0.006, Duration.ZERO),
                        measured("stock", Metric.ERROR_RATIO, 0, Duration.ofSeconds(11))),
                List.of(),
                List.of(),
                thresholds);
        assertThat(reading(overlay, "shop")).isEqualTo("OK well");
        assertThat(overlay.relation("shop-stock")).map(Reading::state).contains(State.DEGRADED);
        assertThat(reading(overlay, "stock")).isEqualTo("STALE Errors 0 %, 11 s old");
        assertThat(HealthOverlay.of(
                                SHOP,
                                List.of(measured("shop", Metric.LATENCY_P99, 0.3, Duration.ZERO)),
                                List.of(),
                                List.of(),
                                thresholds)
                        .element("shop"))
                .map(Reading::state)
                .contains(State.FAILING);
    }

    @Test
    void letsFailingCallersSpeakForElementsThatAreSilent() {
        Measurement calls = measured("shop-stock", Metric.ERROR_RATIO, 0.5, Duration.ZERO);
        assertThat(reading(
                        of(
                                List.of(calls, measured("stock", Metric.OWN_TIME_MEAN, 4, Duration.ZERO)),
                                List.of(),
                                List.of()),
                        "stock"))
                .isEqualTo("FAILING to its callers: Errors 50 %");
        assertThat(reading(
                        of(
                                List.of(calls, measured("stock", Metric.TRAFFIC, 4, Duration.ofSeconds(31))),
                                List.of(),
                                List.of()),
                        "stock"))
                .isEqualTo("FAILING to its callers: Errors 50 %");
        assertThat(reading(
                        of(
                                List.of(calls, measured("stock", Metric.TRAFFIC, 4, Duration.ofSeconds(20))),
                                List.of(),
                                List.of()),
                        "stock"))
                .as("it tells of itself")
                .isEqualTo("OK well");
    }

    @Test
    void showsRelationsThatAreMeasured() {
        Overlay overlay =
                of(List.of(measured("shop-stock", Metric.ERROR_RATIO, 0.5, Duration.ZERO)), List.of(), List.of());
        assertThat(overlay.relation("shop-stock")).map(Reading::state).contains(State.FAILING);
        assertThat(overlay.relation("web-shop")).isEmpty();
    }

    private static Overlay of(List<Measurement> measurements, List<Alert> alerts, List<Evaluation> evaluations) {
        return HealthOverlay.of(SHOP, measurements, alerts, evaluations, HealthThresholds.STANDARD);
    }

    private static String reading(Overlay overlay, String element) {
        Reading reading = overlay.element(element).orElseThrow();
        return reading.state() + " " + reading.value();
    }

    private static Measurement measured(String part, Metric metric, double value, Duration age) {
        return new Measurement(part, metric, value, NOON.minus(age), age, SOURCE);
    }

    private static Alert alert(String element, String name, Alert.Level level, Alert.State state) {
        return new Alert(name + element, element, name, level, state, NOON, "It is so.", SOURCE);
    }

    private static Evaluation evaluation(String element, double value) {
        return new Evaluation(
                "nightly",
                Evaluation.SuiteType.QUALITY,
                element,
                "faithfulness",
                Evaluation.Score.of(value),
                OptionalDouble.of(0.8),
                "questions",
                new TreeMap<>(),
                NOON,
                SOURCE);
    }
}
