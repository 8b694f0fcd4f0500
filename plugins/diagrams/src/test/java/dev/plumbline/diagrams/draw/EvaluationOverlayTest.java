package dev.plumbline.diagrams.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.draw.Overlay.Reading;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.health.HealthThresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class EvaluationOverlayTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Provenance SOURCE = new Provenance("otlp", "", Optional.of(NOON));

    @Test
    void showsTheWorstOfAnElementAndTellsOldFromFailing() {
        Overlay overlay = EvaluationOverlay.of(
                ExampleShop.architecture(),
                List.of(
                        evaluation("shop", "safety", 0.99, Duration.ZERO),
                        evaluation("shop", "faithfulness", 0.85, Duration.ZERO),
                        evaluation("stock", "safety", 0.5, Duration.ZERO),
                        evaluation("orders", "safety", 0.5, Duration.ofDays(2)),
                        evaluation("gone", "safety", 0.5, Duration.ZERO)),
                HealthThresholds.STANDARD,
                NOON);
        assertThat(shown(overlay, "shop")).as("least above its threshold").isEqualTo("OK faithfulness 0.850");
        assertThat(shown(overlay, "stock")).isEqualTo("DEGRADED safety 0.500");
        assertThat(shown(overlay, "orders")).isEqualTo("STALE safety 0.500, 2 d old");
        assertThat(overlay.elements()).hasSize(3);
    }

    @Test
    void countsWhatIsUsedUpOfAnErrorBudget() {
        Overlay overlay = MetricOverlay.of(
                ExampleShop.architecture(),
                List.of(left("shop", 0.7), left("stock", 0.1), left("orders", -0.5)),
                List.of(),
                Metric.ERROR_BUDGET_LEFT);
        assertThat(shown(overlay, "shop")).isEqualTo("OK 70 %");
        assertThat(shown(overlay, "stock")).isEqualTo("DEGRADED 10 %");
        assertThat(shown(overlay, "orders")).isEqualTo("FAILING -50 %");
    }

    private static String shown(Overlay overlay, String element) {
        Reading reading = overlay.element(element).orElseThrow();
        return reading.state() + " " + reading.value();
    }

    private static Measurement left(String element, double value) {
        return new Measurement(element, Metric.ERROR_BUDGET_LEFT, value, NOON, Duration.ZERO, SOURCE);
    }

    private static Evaluation evaluation(String element, String metric, double score, Duration age) {
        return new Evaluation(
                "online",
                Evaluation.SuiteType.ONLINE,
                element,
                metric,
                Evaluation.Score.of(score),
                OptionalDouble.of(0.8),
                "",
                new TreeMap<>(),
                NOON.minus(age),
                SOURCE);
    }
}
