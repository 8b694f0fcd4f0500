package dev.plumbline.graphmodel.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Lifecycle;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class FieldTextTest {

    @Test
    void writesTheFieldsOfElementsWithTheirUnits() {
        assertThat(FieldText.ofElement("kind", ElementKind.MODEL_ENDPOINT)).isEqualTo("model-endpoint");
        assertThat(FieldText.ofElement("name", "Feed API")).isEqualTo("Feed API");
        assertThat(FieldText.ofElement("parent", null)).isEmpty();
        assertThat(FieldText.ofElement("replicas", 12L)).isEqualTo("12");
        assertThat(FieldText.ofElement("lifecycle", Lifecycle.DEPRECATED)).isEqualTo("deprecated");
        assertThat(FieldText.ofElement("slo.p99", Duration.ofMillis(250))).isEqualTo("250ms");
        assertThat(FieldText.ofElement("slo.availability", new Ratio(0.9995))).isEqualTo("99.95%");
        assertThat(FieldText.ofElement("tags", List.of("a", "b"))).isEqualTo("a, b");
        assertThat(FieldText.ofElement("properties.a.b", "text")).isEqualTo("text");
        assertThat(FieldText.ofElement("queue", Attributes.NONE.with("max", 5L)))
                .isEqualTo("5");
        assertThat(FieldText.ofElement("properties", new TreeMap<>())).isEqualTo("{}");
    }

    @Test
    void writesTheFieldsOfRelations() {
        assertThat(FieldText.ofRelation("kind", RelationKind.FLOWS_TO)).isEqualTo("flows-to");
        assertThat(FieldText.ofRelation("to", "ranker")).isEqualTo("ranker");
        assertThat(FieldText.ofRelation("retry.max", 2L)).isEqualTo("2");
        assertThat(FieldText.ofRelation("timeout", Duration.ofMillis(80))).isEqualTo("80ms");
    }

    @Test
    void writesTheFieldsOfFlowsAndScenarios() {
        List<Flow.Step> steps = List.of(
                new Flow.Use("web-feed", "", Optional.empty()),
                new Flow.Use("feed-ranker", "rank", Optional.of(Duration.ofMillis(80))));
        assertThat(FieldText.ofOther(steps)).isEqualTo("web-feed, {relation: feed-ranker, label: rank, budget: 80ms}");
        assertThat(FieldText.ofOther(List.of(Workload.OpenWorkload.poisson("r", new Rate(10)))))
                .isEqualTo("{relation: r, arrivals: poisson, rate: 10/s}");
        assertThat(FieldText.ofOther(Duration.ofMinutes(15))).isEqualTo("15min");
        assertThat(FieldText.ofOther(7)).isEqualTo("7");
        assertThat(FieldText.ofOther(null)).isEmpty();
    }
}
