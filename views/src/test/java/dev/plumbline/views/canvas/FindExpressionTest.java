package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.view.FilterExpression.Mistake;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleArchitecture;
import dev.plumbline.views.SourcePlaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FindExpressionTest {

    private static final OpenedArchitecture OPENED = opened(
            measured("orders", Metric.ERROR_RATIO, 0.2, Duration.ZERO),
            measured("orders", Metric.LATENCY_P99, 0.1, Duration.ZERO),
            measured("cart", Metric.ERROR_RATIO, 0, Duration.ZERO),
            measured("cart", Metric.LATENCY_P99, 0.7, Duration.ZERO),
            measured("cart", Metric.TRAFFIC, 0, Duration.ofMinutes(6)));

    @ParameterizedTest
    @CsvSource({
        "errors>1%, orders",
        "errors>=0.2, orders",
        "errors=0, cart",
        "p99>500ms, cart",
        "p99<=100ms, orders",
        "health:bad, orders",
        "health:failing errors<1%, ''",
        "kind:service errors>1%, orders",
        "'!health:bad errors<1%', cart",
        "traffic=0, cart",
    })
    void findsWhatServicesTold(String typed, String found) {
        assertThat(found(typed)).isEqualTo(found.isEmpty() ? Set.of() : Set.of(found));
    }

    @Test
    void tellsNoDataFromZero() {
        assertThat(found("errors:none")).doesNotContain("orders", "cart").isNotEmpty();
        assertThat(found("errors<1%")).containsExactly("cart");
        assertThat(found("health:unknown")).doesNotContain("orders", "cart").isNotEmpty();
        assertThat(found("!alert:any !evaluation:failing")).contains("orders", "cart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p99>fast", "errors>", "health:ill", "latency>5ms", "alert>3", "owner:"})
    void tellsWhatCannotBeRead(String typed) {
        List<Mistake> mistakes = FindExpression.read(typed).mistakes();
        assertThat(mistakes)
                .hasSize(1)
                .allSatisfy(mistake -> assertThat(mistake.remedy()).isNotBlank());
    }

    @Test
    void leavesEverythingElseToTheModel() {
        FindExpression expression = FindExpression.read("\"a > b\" tag:pci errors>1%");
        assertThat(expression.mistakes()).isEmpty();
        assertThat(expression.live()).hasSize(1);
        assertThat(expression.filter().chips()).hasSize(2);
    }

    private static Set<String> found(String typed) {
        return FindExpression.read(typed).present(OPENED).matches(OPENED.architecture());
    }

    private static OpenedArchitecture opened(Measurement... measurements) {
        return new OpenedArchitecture(
                SampleArchitecture.create(),
                List.of(),
                List.of(),
                List.of(measurements),
                List.of(),
                SourcePlaces.NONE,
                new TreeMap<>());
    }

    private static Measurement measured(String id, Metric metric, double value, Duration age) {
        return new Measurement(
                id, metric, value, Instant.EPOCH.minus(age), age, new Provenance("test", "", Optional.empty()));
    }
}
