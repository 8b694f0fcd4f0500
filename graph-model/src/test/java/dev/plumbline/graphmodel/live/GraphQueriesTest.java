package dev.plumbline.graphmodel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.Architecture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.graphstream.algorithm.TarjanStronglyConnectedComponents;
import org.graphstream.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GraphQueriesTest {

    private static final int CHAIN = 100_000;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithBruteForceOnSmallGraphs(long seed) {
        Architecture architecture = SmallGraphs.random(seed);
        GraphQueries queries = GraphQueries.of(architecture);
        BruteForce brute = new BruteForce(architecture);
        String why = "seed " + seed;
        for (String id : brute.ids) {
            assertThat(queries.reachableFrom(List.of(id))).as(why).isEqualTo(brute.reachable(id, ""));
            assertThat(queries.reaching(List.of(id)))
                    .as(why)
                    .containsExactlyElementsOf(brute.ids.stream()
                            .filter(from -> brute.reachable(from, "").contains(id))
                            .toList());
        }
        assertThat(queries.stronglyConnectedComponents()).as(why).isEqualTo(brute.components());
        assertThat(queries.articulationPoints()).as(why).isEqualTo(brute.articulationPoints());
        assertThat(queries.topologicalOrder()).as(why).containsExactlyInAnyOrderElementsOf(brute.components());
        brute.requireSorted(queries.topologicalOrder());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsThePathsThatBruteForceFinds(long seed) {
        Architecture architecture = SmallGraphs.random(seed);
        GraphQueries queries = GraphQueries.of(architecture);
        BruteForce brute = new BruteForce(architecture);
        String why = "seed " + seed;
        for (String from : brute.ids) {
            for (String to : brute.ids) {
                List<List<String>> all = brute.paths(from, to);
                assertThat(queries.simplePaths(from, to, GraphQueries.PathLimits.paths(100_000)))
                        .as(why)
                        .isEqualTo(all);
                assertThat(queries.simplePaths(from, to, new GraphQueries.PathLimits(2, 3)))
                        .as(why)
                        .isEqualTo(all.stream()
                                .filter(path -> path.size() <= 4)
                                .limit(2)
                                .toList());
                assertThat(queries.shortestPath(from, to))
                        .as(why)
                        .isEqualTo(all.stream().min(Comparator.comparingInt(List::size)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheDominatorsThatBruteForceFinds(long seed) {
        Architecture architecture = SmallGraphs.random(seed);
        BruteForce brute = new BruteForce(architecture);
        List<String> roots = brute.ids.subList(0, (int) (1 + seed % 2));
        DominatorTree tree = GraphQueries.of(architecture).dominators(roots);
        for (String id : brute.ids) {
            boolean reached =
                    roots.stream().anyMatch(root -> brute.reachable(root, "").contains(id));
            assertThat(tree.reaches(id)).as("seed " + seed).isEqualTo(reached);
            for (String other : brute.ids) {
                boolean around = roots.stream()
                        .filter(root -> !root.equals(other))
                        .anyMatch(root -> brute.reachable(root, other).contains(id));
                boolean dominated = reached && (other.equals(id) || !around);
                assertThat(tree.dominates(other, id))
                        .as("seed %d: %s dominates %s", seed, other, id)
                        .isEqualTo(dominated);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsALongestPathAsLongAsBruteForce(long seed) {
        Architecture architecture = SmallGraphs.random(seed);
        List<List<String>> path = GraphQueries.of(architecture).longestPath();
        BruteForce brute = new BruteForce(architecture);
        assertThat(path).as("seed " + seed).hasSize(brute.longestChain());
        for (int i = 1; i < path.size(); i++) {
            List<String> next = path.get(i);
            assertThat(path.get(i - 1)).anyMatch(from -> next.stream().anyMatch(to -> brute.joined(from, to)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithGraphStreamOnComponents(long seed) {
        Architecture architecture = SmallGraphs.random(seed);
        Graph graph = LiveGraph.of(architecture).graph();
        TarjanStronglyConnectedComponents tarjan = new TarjanStronglyConnectedComponents();
        tarjan.init(graph);
        tarjan.compute();
        TreeMap<Integer, TreeSet<String>> byIndex = new TreeMap<>();
        graph.nodes()
                .forEach(node -> byIndex.computeIfAbsent(
                                ((Number) node.getAttribute(tarjan.getSCCIndexAttribute())).intValue(),
                                key -> new TreeSet<>())
                        .add(node.getId()));
        List<List<String>> expected = new ArrayList<>();
        byIndex.values().forEach(members -> expected.add(List.copyOf(members)));
        assertThat(GraphQueries.of(architecture).stronglyConnectedComponents())
                .as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void seesOnlyTheRelationsThatPassTheFilter() {
        Architecture architecture = SmallGraphs.of(3, List.of(new int[] {0, 1}, new int[] {1, 2}));
        GraphQueries queries =
                GraphQueries.of(architecture, relation -> !relation.from().equals(SmallGraphs.id(1)));
        assertThat(queries.reachableFrom(List.of(SmallGraphs.id(0))))
                .containsExactly(SmallGraphs.id(0), SmallGraphs.id(1));
        assertThat(queries.neighbours(SmallGraphs.id(1))).containsExactly(SmallGraphs.id(0));
        assertThat(queries.shortestPath(SmallGraphs.id(0), SmallGraphs.id(2))).isEmpty();
        assertThat(queries.cycles()).isEmpty();
        assertThatThrownBy(() -> queries.successors("nobody")).hasMessageContaining("nobody");
    }

    @Test
    void goesThroughAChainOfAHundredThousandRelations() {
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < CHAIN; i++) {
            edges.add(new int[] {i, i + 1});
        }
        GraphQueries chain = GraphQueries.of(SmallGraphs.of(CHAIN + 1, edges));
        assertThat(chain.stronglyConnectedComponents()).hasSize(CHAIN + 1);
        assertThat(chain.articulationPoints()).hasSize(CHAIN - 1);
        assertThat(chain.shortestPath(SmallGraphs.id(0), SmallGraphs.id(CHAIN)).orElseThrow())
                .hasSize(CHAIN + 1);
        assertThat(chain.longestPath()).hasSize(CHAIN + 1);
        assertThat(chain.topologicalOrder()).hasSize(CHAIN + 1);
        assertThat(chain.dominators(List.of(SmallGraphs.id(0))).dominators(SmallGraphs.id(CHAIN)))
                .hasSize(CHAIN);
        edges.add(new int[] {CHAIN, 0});
        GraphQueries ring = GraphQueries.of(SmallGraphs.of(CHAIN + 1, edges));
        assertThat(ring.stronglyConnectedComponents()).hasSize(1);
        assertThat(ring.articulationPoints()).isEmpty();
    }
}
