package dev.plumbline.graphmodel.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Changes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.SideBySide;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A graph that is renewed from edit to edit answers as one that is made from nothing.
final class RenewedGraphTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void answersAsOneMadeFromNothing(long seed) throws ChangeConflictException {
        Random random = new Random(seed);
        Architecture architecture = Architecture.empty("start").apply(addition("m"));
        ElementNumbers numbers =
                seed % 2 == 0 ? ElementNumbers.of(architecture) : ElementNumbers.withRoom(architecture);
        GraphQueries graph =
                GraphQueries.on(GraphIndex.ofHops(architecture, numbers, each -> Stream.of(Hop.along(each))));
        graph.components();
        DominatorNumbers dominators = graph.dominatorNumbers(roots(architecture));
        for (int edit = 0; edit < 150; edit++) {
            Architecture next = architecture.apply(change(random, architecture, edit, seed > 3));
            Set<String> touched = touched(architecture, next);
            architecture = next;
            numbers = numbers.after(architecture, touched);
            graph = graph.after(architecture, numbers, touched, each -> Stream.of(Hop.along(each)));
            dominators = dominators.after(graph, roots(architecture), touched);
            String told = "seed " + seed + ", edit " + edit;
            assertSame(graph, GraphQueries.of(architecture), architecture, told);
            assertSame(dominators, graph.index(), architecture, told);
        }
    }

    /// Ids before, between and after others, of which many are removed again.
    private static Change change(Random random, Architecture architecture, int number, boolean isAcyclic) {
        List<String> ids = List.copyOf(architecture.elements().keySet());
        String one = ids.get(random.nextInt(ids.size()));
        String other = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(ids.size() < 4 ? 1 : 5)) {
            case 0 -> addition((char) ('a' + random.nextInt(26)) + "" + number);
            case 1 -> Changes.removing(architecture, one);
            case 2 ->
                new Change.Several(
                        "Replace", List.of(Changes.removing(architecture, one), addition(one + "-" + number)));
            default -> {
                boolean isTurned = isAcyclic && one.compareTo(other) > 0;
                yield new Change.AddRelation(new Relation(
                        "r" + number,
                        isTurned ? other : one,
                        isTurned ? one : other,
                        RelationKind.CALLS,
                        Attributes.NONE));
            }
        };
    }

    private static Change addition(String id) {
        return new Change.AddElement(new Element(id, ElementKind.SERVICE, id, null, Attributes.NONE));
    }

    private static Set<String> touched(Architecture before, Architecture after) {
        Set<String> touched = new HashSet<>();
        SideBySide.elements(before, after, (left, right) -> touched.add(left == null ? right.id() : left.id()));
        SideBySide.relations(before, after, (left, right) -> {
            Relation relation = left == null ? right : left;
            touched.addAll(List.of(relation.from(), relation.to()));
        });
        return touched;
    }

    private static void assertSame(GraphQueries renewed, GraphQueries fresh, Architecture architecture, String told) {
        assertThat(renewed.stronglyConnectedComponents()).as(told).isEqualTo(fresh.stronglyConnectedComponents());
        assertThat(renewed.circles()).as(told).isEqualTo(fresh.circles());
        assertThat(renewed.topologicalOrder()).as(told).isEqualTo(fresh.topologicalOrder());
        assertThat(renewed.longestPath()).as(told).isEqualTo(fresh.longestPath());
        assertThat(renewed.articulationPoints()).as(told).isEqualTo(fresh.articulationPoints());
        for (String id : architecture.elements().keySet()) {
            assertThat(renewed.successors(id)).as(told).isEqualTo(fresh.successors(id));
            assertThat(renewed.predecessors(id)).as(told).isEqualTo(fresh.predecessors(id));
            assertThat(renewed.hops(id)).as(told).isEqualTo(fresh.hops(id));
            assertThat(renewed.reachableFrom(List.of(id))).as(told).isEqualTo(fresh.reachableFrom(List.of(id)));
            assertThat(renewed.reachableFrom(id, node -> true))
                    .as(told)
                    .isEqualTo(fresh.reachableFrom(id, node -> true));
            assertThat(renewed.shortestPath(architecture.elements().firstKey(), id))
                    .as(told)
                    .isEqualTo(fresh.shortestPath(architecture.elements().firstKey(), id));
        }
        assertOrdered(renewed, told);
    }

    /// The first elements, so that they are often the same as before.
    private static List<String> roots(Architecture architecture) {
        return architecture.elements().keySet().stream().limit(2).toList();
    }

    private static void assertSame(DominatorNumbers renewed, GraphIndex index, Architecture architecture, String told) {
        DominatorTree fresh = GraphQueries.of(architecture).dominators(roots(architecture));
        for (String id : architecture.elements().keySet()) {
            int dominator = renewed.at(index.require(id));
            assertThat(Optional.of(dominator).filter(found -> found >= 0).map(index::id))
                    .as(told)
                    .isEqualTo(fresh.immediate(id));
        }
    }

    /// No step leads on to a component that comes before.
    private static void assertOrdered(GraphQueries graph, String told) {
        ComponentOrder order = graph.components();
        for (int place = 0; place < order.size(); place++) {
            for (int node : order.at(place)) {
                int here = place;
                assertThat(graph.index().targets(node).allMatch(next -> order.placeOf(next) >= here))
                        .as(told)
                        .isTrue();
            }
        }
    }
}
