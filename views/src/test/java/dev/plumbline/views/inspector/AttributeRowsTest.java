package dev.plumbline.views.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttributeRowsTest {

    @Test
    void showsGroupsAsOneRowForEachField() {
        Attributes attributes = Attributes.NONE.with(
                ElementAttributes.SLO,
                Attributes.NONE
                        .with(ElementAttributes.AVAILABILITY, new Ratio(0.9995))
                        .with(ElementAttributes.P99, Duration.ofMillis(250)));
        assertThat(AttributeRows.of(attributes, ElementAttributes.all()))
                .extracting(AttributeRows.Row::label, AttributeRows.Row::text)
                .containsExactly(tuple("SLO · Availability", "99.95%"), tuple("SLO · p99", "250ms"));
    }

    @Test
    void writesValuesForPeople() {
        Attributes attributes = Attributes.NONE
                .with(ElementAttributes.EXPOSED, true)
                .with(ElementAttributes.CONTEXT_WINDOW, 131_072L)
                .with(ElementAttributes.DELIVERY, ElementAttributes.Delivery.AT_LEAST_ONCE)
                .with(ElementAttributes.ZONES, List.of("eu-1a", "eu-1b"));
        assertThat(AttributeRows.of(attributes, ElementAttributes.all()))
                .extracting(AttributeRows.Row::label, AttributeRows.Row::text)
                .containsExactly(
                        tuple("Zones", "eu-1a, eu-1b"),
                        tuple("Delivery", "at least once"),
                        tuple("Exposed", "yes"),
                        tuple("Context window", "131\u202F072"));
    }

    @Test
    void namesWhatAReferenceRefersTo() {
        Attributes attributes = Attributes.NONE
                .with(ElementAttributes.OWNER, "team-a")
                .with(ElementAttributes.DATA, List.of("orders", "readers"));
        assertThat(AttributeRows.of(attributes, ElementAttributes.all()))
                .extracting(AttributeRows.Row::references)
                .containsExactly(List.of("team-a"), List.of("orders", "readers"));
    }

    @Test
    void everyAttributeButFreePropertiesHasAGroup() {
        Set<String> ungrouped = Stream.concat(
                        ElementAttributes.all().fields().stream(), RelationAttributes.all().fields().stream())
                .map(Attribute::key)
                .filter(key -> AttributeGroup.of(key) == AttributeGroup.OTHER)
                .collect(Collectors.toSet());
        assertThat(ungrouped).containsExactlyInAnyOrder("properties", "origin", "lastSeen");
    }
}
