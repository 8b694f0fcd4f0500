package dev.plumbline.graphmodel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GraphPathsTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /// Brute force gives the paths in the order of their ids, so the first of the shortest is the expected one.
    private static Optional<List<String>> shortest(BruteForce brute, List<String> sources, String to, String without) {
        return sources.stream()
                .flatMap(source -> brute.paths(source, to).stream())
                .filter(path -> !path.contains(without))
                .min(Comparator.comparingInt(List::size));
    }

    private static List<String> elements(String start, List<Hop> path) {
        List<String> elements = new ArrayList<>(List.of(start));
        for (Hop hop : path) {
            assertThat(hop.from()).isEqualTo(elements.getLast());
            elements.add(hop.to());
        }
        return elements;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheFirstShortestPathsFromSourcesAroundAnElement(long seed) {
        Architecture architecture = SmallGraphs.random(seed);
        GraphQueries queries = GraphQueries.of(architecture);
        BruteForce brute = new BruteForce(architecture);
        List<String> sources = brute.ids.subList(0, (int) (1 + seed % 2));
        for (String without : brute.ids) {
            PathsFrom paths = queries.pathsFrom(sources, id -> !id.equals(without));
            for (String to : brute.ids) {
                Optional<List<String>> expected = shortest(brute, sources, to, without);
                assertThat(paths.reaches(to)).as("seed " + seed).isEqualTo(expected.isPresent());
                assertThat(paths.reached().contains(to)).as("seed " + seed).isEqualTo(expected.isPresent());
                expected.ifPresent(path -> {
                    assertThat(paths.sourceOf(to)).as("seed " + seed).isEqualTo(path.getFirst());
                    assertThat(elements(paths.sourceOf(to), paths.pathTo(to)))
                            .as("seed %d to %s without %s", seed, to, without)
                            .isEqualTo(path);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheFirstShortestPathsToATargetAroundAnElement(long seed) {
        Architecture architecture = SmallGraphs.random(seed);
        GraphQueries queries = GraphQueries.of(architecture);
        BruteForce brute = new BruteForce(architecture);
        String target = brute.ids.getLast();
        for (String without : brute.ids) {
            PathsTo paths = queries.pathsTo(target, id -> !id.equals(without));
            for (String from : brute.ids) {
                Optional<List<String>> expected = shortest(brute, List.of(from), target, without);
                assertThat(paths.elements(from))
                        .as("seed %d from %s without %s", seed, from, without)
                        .isEqualTo(expected);
                assertThat(paths.next(from).map(Hop::to))
                        .as("seed " + seed)
                        .isEqualTo(expected.filter(path -> path.size() > 1).map(path -> path.get(1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsACycleThanWhichNoneIsShorter(long seed) {
        Architecture architecture = SmallGraphs.random(seed);
        GraphQueries queries = GraphQueries.of(architecture);
        BruteForce brute = new BruteForce(architecture);
        for (List<String> among : List.of(brute.ids, brute.ids.subList(1, brute.ids.size()))) {
            List<String> expected = among.stream()
                    .flatMap(start -> among.stream()
                            .filter(last -> !last.equals(start) && brute.joined(last, start))
                            .flatMap(last -> brute.paths(start, last).stream())
                            .filter(path ->
                                    among.containsAll(path) && path.stream().allMatch(id -> id.compareTo(start) >= 0)))
                    .min(Comparator.<List<String>>comparingInt(List::size)
                            .thenComparing(path -> String.join(" ", path)))
                    .orElse(List.of());
            List<Hop> cycle = queries.shortestCycle(among);
            assertThat(cycle.stream().map(Hop::from)).as("seed " + seed).containsExactlyElementsOf(expected);
            assertThat(cycle.isEmpty()
                            || cycle.getLast().to().equals(cycle.getFirst().from()))
                    .as("seed %d: %s is closed", seed, cycle)
                    .isTrue();
        }
    }

    @Test
    void takesTheFirstOfParallelRelationsAndListsAll() {
        GraphQueries queries = GraphQueries.of(SmallGraphs.of(
                3, List.of(new int[] {0, 2}, new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1})));
        String first = SmallGraphs.id(0);
        String second = SmallGraphs.id(1);
        assertThat(queries.hops(first).stream().map(Hop::relation).map(Relation::id))
                .containsExactly("r1", "r2", "r0");
        assertThat(queries.successors(first)).containsExactly(second, SmallGraphs.id(2));
        assertThat(queries.pathsFrom(List.of(first), id -> true).pathTo(second).stream()
                        .map(Hop::relation)
                        .map(Relation::id))
                .containsExactly("r1");
        assertThat(queries.shortestCycle(List.of(second, first)).stream()
                        .map(Hop::relation)
                        .map(Relation::id))
                .containsExactly("r1", "r3");
        assertThat(queries.shortestCycle(List.of(second))).isEmpty();
    }

    @Test
    void goesAgainstRelationsWhereTheIndexSaysSo() {
        Architecture architecture = SmallGraphs.of(3, List.of(new int[] {0, 1}, new int[] {1, 2}));
        GraphQueries backwards =
                GraphQueries.on(GraphIndex.ofHops(architecture, relation -> Stream.of(Hop.against(relation))));
        GraphQueries both = GraphQueries.on(
                GraphIndex.ofHops(architecture, relation -> Stream.of(Hop.along(relation), Hop.against(relation))));
        assertThat(backwards.shortestPath(SmallGraphs.id(2), SmallGraphs.id(0)).orElseThrow())
                .containsExactly(SmallGraphs.id(2), SmallGraphs.id(1), SmallGraphs.id(0));
        assertThat(backwards.predecessors(SmallGraphs.id(0))).containsExactly(SmallGraphs.id(1));
        assertThat(backwards.successors(SmallGraphs.id(0))).isEmpty();
        assertThat(both.stronglyConnectedComponents()).hasSize(1);
    }

    @Test
    void leavesOutRelationsToElementsThatDoNotExist() {
        Architecture architecture = SmallGraphs.of(2, List.of(new int[] {0, 1}, new int[] {1, 7}, new int[] {8, 0}));
        GraphQueries queries = GraphQueries.of(architecture);
        assertThat(queries.reachableFrom(List.of(SmallGraphs.id(0))))
                .containsExactly(SmallGraphs.id(0), SmallGraphs.id(1));
        assertThat(queries.hops(SmallGraphs.id(1))).isEmpty();
    }

    @Test
    void refusesToTellThePathToWhatIsNotReached() {
        PathsFrom paths =
                GraphQueries.of(SmallGraphs.of(2, List.of())).pathsFrom(List.of(SmallGraphs.id(0)), id -> true);
        assertThat(paths.pathTo(SmallGraphs.id(0))).isEmpty();
        assertThatThrownBy(() -> paths.pathTo(SmallGraphs.id(1))).hasMessageContaining(SmallGraphs.id(1));
    }
}
