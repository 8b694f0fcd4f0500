package dev.plumbline.designrules.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.GeneratedPlatform;
import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.live.ElementNumbers;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorstPathsTest {

    private static List<String> relations(WorstPaths paths, String from) {
        return paths.path(from).stream().map(hop -> hop.relation().id()).toList();
    }

    @Test
    void leavesACycleByTheWorstStepFromEachOfItsElements() {
        Sketch sketch = new Sketch().services("a", "b", "c", "d", "e", "f");
        sketch.calls("a", "b").calls("b", "c").calls("c", "a").calls("a", "f").calls("c", "d");
        sketch.calls("d", "e").calls("d", "d");
        WorstPaths paths = WorstPaths.of(GraphQueries.of(sketch.architecture()), new Steps());

        assertThat(relations(paths, "a")).containsExactly("a-b", "b-c", "c-d", "d-e");
        assertThat(relations(paths, "b")).containsExactly("b-c", "c-d", "d-e");
        assertThat(relations(paths, "c")).containsExactly("c-d", "d-e");
        assertThat(relations(paths, "e")).isEmpty();
        assertThat(paths.value("a")).isEqualTo(2);
        assertThat(paths.value("d")).isEqualTo(1);
        assertThat(paths.value("f")).isZero();
    }

    @Test
    void endsInACycleThatLeadsNowhere() {
        Sketch sketch = new Sketch().services("a", "b").calls("a", "b").calls("b", "a");
        WorstPaths paths = WorstPaths.of(GraphQueries.of(sketch.architecture()), new Steps());

        assertThat(paths.path("a")).isEmpty();
        assertThat(paths.value("a")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void areTheSameAfterARelationChangedAsFromNothing(long seed) throws ChangeConflictException {
        Random random = new Random(seed);
        Architecture architecture = seed % 2 == 0 ? RandomArchitecture.of(seed, 40, 90) : GeneratedPlatform.of(seed, 2);
        ElementNumbers numbers = ElementNumbers.of(architecture);
        GraphQueries graph =
                GraphQueries.on(GraphIndex.ofHops(architecture, numbers, each -> Stream.of(Hop.along(each))));
        WorstPaths paths = WorstPaths.of(graph, new Times());
        for (int edit = 0; edit < 40; edit++) {
            List<Relation> relations = List.copyOf(architecture.relations().values());
            Relation relation = relations.get(random.nextInt(relations.size()));
            architecture = architecture.apply(new Change.UpdateRelation(
                    relation.id(),
                    "timeout",
                    relation.get(RelationAttributes.TIMEOUT).orElse(null),
                    Duration.ofMillis(1 + random.nextInt(2_000))));
            List<String> ends = List.of(relation.from(), relation.to());
            graph = graph.after(architecture, numbers, ends, each -> Stream.of(Hop.along(each)));
            WorstPaths before = paths;
            paths = paths.after(graph, new Times(), ends);
            WorstPaths fresh = WorstPaths.of(GraphQueries.of(architecture), new Times());

            Set<String> differing =
                    paths.differing(before, Set.of(), architecture.elements().keySet());
            for (String id : architecture.elements().keySet()) {
                String told = "seed " + seed + ", edit " + edit + ", " + id;
                assertThat(paths.value(id)).as(told).isEqualTo(fresh.value(id));
                assertThat(paths.path(id)).as(told).isEqualTo(fresh.path(id));
                assertThat(paths.length(graph.index().require(id)))
                        .as(told)
                        .isEqualTo(fresh.path(id).size());
                if (!differing.contains(id)) {
                    assertThat(relations(paths, id)).as(told).isEqualTo(relations(before, id));
                }
            }
        }
    }

    /// The sum of timeouts.
    private static final class Times implements WorstPaths.Measure {
        @Override
        public double end() {
            return 0;
        }

        @Override
        public double through(Hop hop, double beyond) {
            return beyond
                    + hop.relation()
                            .get(RelationAttributes.TIMEOUT)
                            .map(Duration::toMillis)
                            .orElse(1L);
        }

        @Override
        public double at(String id, double below) {
            return below;
        }
    }

    /// The number of steps, those within a cycle aside.
    private static final class Steps implements WorstPaths.Measure {
        @Override
        public double end() {
            return 0;
        }

        @Override
        public double through(Hop hop, double beyond) {
            return 1 + beyond;
        }

        @Override
        public double at(String id, double below) {
            return below;
        }
    }
}
