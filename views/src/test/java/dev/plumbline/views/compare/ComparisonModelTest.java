package dev.plumbline.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ArchitectureDiff;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.views.SampleArchitecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonModelTest {

    private final ComparisonModel model = new ComparisonModel();

    @Test
    void tellsWhatDiffersInWords() {
        Architecture before = SampleArchitecture.create();
        List<Element> elements = new ArrayList<>(before.elements().values());
        elements.removeIf(element -> element.id().equals("review"));
        elements.replaceAll(
                element -> element.id().equals("orders") ? element.with(ElementAttributes.REPLICAS, 20L) : element);
        Architecture after = Architecture.of(
                before.name(),
                elements,
                before.relations().values().stream()
                        .filter(relation -> !relation.to().equals("review"))
                        .toList(),
                List.of(),
                List.of());
        List<ChangedPart> parts = ChangedPart.of(ArchitectureDiff.between(before, after));
        assertThat(parts)
                .extracting(ChangedPart::words)
                .containsExactly(
                        "Removed: Safety review, Human review",
                        "Changed: Orders, Service",
                        "Removed: Answer judge → Safety review, Relation: flows to");
        assertThat(parts.get(1).fields()).isEqualTo("replicas: 12 → 20");
    }

    @Test
    void stepsThroughTheChangesAndAround() {
        model.show(List.of(part("a"), part("b"), part("c")));
        assertThat(model.place()).isEqualTo("3 changes");
        model.step(1);
        assertThat(model.place()).isEqualTo("1 of 3");
        model.step(-1);
        assertThat(model.place()).isEqualTo("3 of 3");
        model.step(1);
        assertThat(model.here()).contains(part("a"));
    }

    @Test
    void beginsAtTheEndWhenSteppingBack() {
        model.show(List.of(part("a"), part("b"), part("c")));
        model.step(-1);
        assertThat(model.place()).isEqualTo("3 of 3");
    }

    @Test
    void staysAtTheSameChangeWhenOthersCome() {
        model.show(List.of(part("b"), part("c")));
        model.step(1);
        model.show(List.of(part("a"), part("b"), part("c")));
        assertThat(model.place()).isEqualTo("2 of 3");
        model.show(List.of(part("a")));
        assertThat(model.place()).isEqualTo("1 change");
        model.show(List.of());
        assertThat(model.place()).isEqualTo("No changes");
    }

    private static ChangedPart part(String id) {
        return new ChangedPart(ChangedPart.How.ADDED, id, id, "Service", "", true);
    }
}
