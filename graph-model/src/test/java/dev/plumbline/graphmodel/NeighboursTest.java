package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is next to an element after edits must be what it is in a snapshot that was made from nothing.
final class NeighboursTest {

    private static final int ELEMENTS = 12;

    private static Architecture start() {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < ELEMENTS; i++) {
            elements.add(new Element("e" + i, ElementKind.SYSTEM, "e" + i, null, Attributes.NONE));
        }
        return Architecture.of("start", elements, List.of(), List.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void staysRightFromEditToEdit(long seed) throws ChangeConflictException {
        Random random = new Random(seed);
        Architecture architecture = start();
        for (int edit = 0; edit < 200; edit++) {
            architecture = architecture.apply(change(random, architecture, edit));
            // Sometimes several edits pass before anybody asks.
            if (random.nextInt(3) > 0) {
                check(architecture, "seed " + seed + ", edit " + edit);
            }
        }
    }

    private static Change change(Random random, Architecture architecture, int number) {
        List<Relation> relations = List.copyOf(architecture.relations().values());
        String one = "e" + random.nextInt(ELEMENTS);
        String other = "e" + random.nextInt(ELEMENTS);
        Element element = architecture.requireElement(one);
        switch (random.nextInt(5)) {
            case 0 -> {
                return new Change.UpdateElement(one, "name", element.name(), "n" + number);
            }
            case 1 -> {
                boolean isFree = !one.equals(other) && !architecture.isWithin(other, one);
                return new Change.MoveElement(one, element.parent(), isFree ? other : null);
            }
            case 2 -> {
                if (!relations.isEmpty()) {
                    return new Change.RemoveRelation(relations.get(random.nextInt(relations.size())));
                }
            }
            case 3 -> {
                if (!relations.isEmpty()) {
                    Relation relation = relations.get(random.nextInt(relations.size()));
                    return new Change.UpdateRelation(
                            relation.id(),
                            "timeout",
                            relation.get(RelationAttributes.TIMEOUT).orElse(null),
                            Duration.ofMillis(number + 1));
                }
            }
            default -> {}
        }
        return new Change.AddRelation(new Relation("r" + number, one, other, RelationKind.CALLS, Attributes.NONE));
    }

    private static void check(Architecture architecture, String told) {
        Architecture anew = Architecture.of(
                architecture.name(),
                architecture.elements().values(),
                architecture.relations().values(),
                List.of(),
                List.of());
        assertThat(architecture.children(null)).as(told).isEqualTo(anew.children(null));
        for (String id : architecture.elements().keySet()) {
            assertThat(architecture.children(id)).as(told).isEqualTo(anew.children(id));
            assertThat(architecture.outgoing(id)).as(told).isEqualTo(anew.outgoing(id));
            assertThat(architecture.incoming(id)).as(told).isEqualTo(anew.incoming(id));
        }
    }
}
