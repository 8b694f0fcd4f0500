package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LegalRelationsTest {

    private final LegalRelations legal = LegalRelations.load();

    @Test
    void offersTheMostTellingRelationFirst() {
        assertThat(legal.between(ElementKind.SERVICE, ElementKind.QUEUE))
                .startsWith(RelationKind.PUBLISHES, RelationKind.SUBSCRIBES);
        assertThat(legal.between(ElementKind.SERVICE, ElementKind.DATASTORE))
                .startsWith(RelationKind.READS, RelationKind.WRITES)
                .doesNotContain(RelationKind.CALLS);
        assertThat(legal.between(ElementKind.AGENT, ElementKind.TOOL)).startsWith(RelationKind.USES_TOOL);
        assertThat(legal.between(ElementKind.GUARDRAIL, ElementKind.MODEL_ENDPOINT))
                .startsWith(RelationKind.GUARDS, RelationKind.CALLS);
        assertThat(legal.between(ElementKind.SERVICE, ElementKind.SERVICE)).startsWith(RelationKind.CALLS);
        assertThat(legal.between(ElementKind.TEAM, ElementKind.SERVICE)).containsExactly(RelationKind.OWNS);
    }

    @Test
    void offersNothingThatMakesNoSense() {
        assertThat(legal.between(ElementKind.DATASTORE, ElementKind.PERSON)).isEmpty();
        assertThat(legal.between(ElementKind.DATASTORE, ElementKind.SERVICE)).doesNotContain(RelationKind.CALLS);
        assertThat(legal.between(ElementKind.SERVICE, ElementKind.JOB)).doesNotContain(RelationKind.CALLS);
    }

    @Test
    void knowsEveryKindOfRelation() {
        for (RelationKind relation : RelationKind.values()) {
            assertThat(ElementKind.values())
                    .as(relation.name())
                    .anyMatch(from -> java.util.Arrays.stream(ElementKind.values())
                            .anyMatch(to -> legal.between(from, to).contains(relation)));
        }
    }
}
