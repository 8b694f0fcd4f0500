package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureDiffTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsFromOneArchitectureToAnUnrelatedOne(long seed) throws ChangeConflictException {
        Architecture before = named(RandomArchitecture.of(seed, 40, 60));
        Architecture after = named(RandomArchitecture.of(seed + 1000, 30, 70));
        assertThat(followed(ArchitectureDiff.between(before, after)))
                .as("seed %d", seed)
                .isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsBackFromWhatManyChangesMade(long seed) throws ChangeConflictException {
        RandomChanges changes = new RandomChanges(seed);
        Architecture before = named(RandomArchitecture.of(seed, 25, 30));
        Architecture after = before;
        for (int i = 0; i < 30; i++) {
            after = after.apply(changes.next(after));
        }
        assertThat(followed(ArchitectureDiff.between(before, after)))
                .as("seed %d", seed)
                .isEqualTo(after);
        ArchitectureDiff back = ArchitectureDiff.between(after, before);
        assertThat(followed(back)).as("seed %d", seed).isEqualTo(before);
        assertThat(after.apply(new Change.Several("back", back.changes()))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsNothingBetweenAnArchitectureAndItself(long seed) {
        Architecture architecture = RandomArchitecture.of(seed, 30, 40);
        ArchitectureDiff diff = ArchitectureDiff.between(architecture, RandomArchitecture.of(seed, 30, 40));
        assertThat(diff.isEmpty()).as("seed %d", seed).isTrue();
        assertThat(diff.changes()).as("seed %d", seed).isEmpty();
        assertThat(diff.name()).isEmpty();
    }

    @Test
    void tellsEachFieldThatChangedByItsPath() {
        Element before = element("api", null)
                .with(ElementAttributes.REPLICAS, 3L)
                .with(ElementAttributes.QUEUE, Attributes.NONE.with(ElementAttributes.QUEUE_MAX, 10L));
        Element after = new Element("api", ElementKind.GATEWAY, "API", "shop", before.attributes())
                .withAttributes(before.attributes()
                        .without(ElementAttributes.REPLICAS)
                        .withAt("queue.max", 20L)
                        .withAt("properties.team", "blue"));
        ArchitectureDiff diff = ArchitectureDiff.between(of(before), of(element("shop", null), after));
        assertThat(diff.elements().added()).extracting(Element::id).containsExactly("shop");
        assertThat(diff.elements().changed()).singleElement().satisfies(change -> {
            assertThat(change.isMoved()).isTrue();
            assertThat(change.isOnlyMoved()).isFalse();
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange("kind", ElementKind.SERVICE, ElementKind.GATEWAY),
                            new FieldChange("name", "api", "API"),
                            new FieldChange("parent", null, "shop"),
                            new FieldChange("properties.team", null, "blue"),
                            new FieldChange("queue.max", 10L, 20L),
                            new FieldChange("replicas", 3L, null));
        });
        assertThat(diff.moved()).extracting(PartChange::id).containsExactly("api");
        assertThat(diff.added()).isEqualTo(1);
        assertThat(diff.changed()).isEqualTo(1);
        assertThat(diff.removed()).isZero();
    }

    @Test
    void turnsTwoContainersInsideOut() throws ChangeConflictException {
        Architecture before = of(element("a", null), element("b", "a"), element("c", "b"));
        Architecture after = of(element("c", null), element("b", "c"), element("a", "b"));
        assertThat(followed(ArchitectureDiff.between(before, after))).isEqualTo(after);
    }

    @Test
    void movesWhatStaysOutOfAContainerThatGoes() throws ChangeConflictException {
        Architecture before = of(element("old", null), element("inner", "old"), element("stays", "inner"));
        Architecture after = of(element("new", null), element("stays", "new"));
        ArchitectureDiff diff = ArchitectureDiff.between(before, after);
        assertThat(followed(diff)).isEqualTo(after);
        assertThat(diff.changes()).hasSize(4);
    }

    @Test
    void saysAnEmptyGroupAsAWhole() throws ChangeConflictException {
        Architecture before = of(element("a", null).with(ElementAttributes.QUEUE, Attributes.NONE));
        Architecture after = of(element("a", null).with(ElementAttributes.QUEUE, Attributes.NONE.with("max", 5L)));
        assertThat(followed(ArchitectureDiff.between(before, after))).isEqualTo(after);
        assertThat(followed(ArchitectureDiff.between(after, before))).isEqualTo(before);
    }

    private static Architecture followed(ArchitectureDiff diff) throws ChangeConflictException {
        Architecture state = diff.before();
        for (Change change : diff.changes()) {
            state = state.apply(change);
        }
        return state;
    }

    private static Architecture named(Architecture architecture) {
        return Architecture.of(
                "Same name",
                architecture.elements().values(),
                architecture.relations().values(),
                architecture.flows().values(),
                architecture.scenarios().values());
    }

    private static Architecture of(Element... elements) {
        return Architecture.of("Small", new ArrayList<>(List.of(elements)), List.of(), List.of(), List.of());
    }

    private static Element element(String id, @org.jspecify.annotations.Nullable String parent) {
        return new Element(id, ElementKind.SERVICE, id, parent, Attributes.NONE);
    }
}
