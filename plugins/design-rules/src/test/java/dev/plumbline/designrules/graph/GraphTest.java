package dev.plumbline.designrules.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.RandomArchitecture;
import dev.plumbline.graphmodel.Architecture;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphTest {

    private static Digraph graph(long seed) {
        Architecture architecture = RandomArchitecture.of(seed, 30, 45);
        return Digraph.of(architecture, relation -> true);
    }

    private static BitSet reach(Digraph graph, int from, int without) {
        BitSet source = new BitSet();
        source.set(from);
        return Search.from(graph, source, node -> node != without).reached();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void componentsHoldWhatReachesEachOther(long seed) {
        Digraph graph = graph(seed);
        Components components = Components.of(graph);
        for (int a = 0; a < graph.size(); a++) {
            for (int b = 0; b < graph.size(); b++) {
                boolean mutual =
                        reach(graph, a, -1).get(b) && reach(graph, b, -1).get(a);
                assertThat(components.of(a) == components.of(b))
                        .as("seed %d, %d and %d", seed, a, b)
                        .isEqualTo(mutual);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dominatorsAreWhatCutsOffWhenItIsTakenAway(long seed) {
        Digraph graph = graph(seed);
        BitSet entries = new BitSet();
        entries.set(0);
        entries.set(7);
        Dominators dominators = Dominators.of(graph, entries);
        BitSet all = Search.from(graph, entries, node -> true).reached();
        for (int node = 0; node < graph.size(); node++) {
            assertThat(dominators.reaches(node)).isEqualTo(all.get(node));
            for (int cut = 0; cut < graph.size() && all.get(node); cut++) {
                int without = cut;
                boolean needed = cut != node
                        && all.get(cut)
                        && !Search.from(graph, entries, other -> other != without)
                                .reaches(node);
                assertThat(dominators.strict(node).contains(cut))
                        .as("seed %d, %d before %d", seed, cut, node)
                        .isEqualTo(needed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shortestCyclesAreCyclesAndNoneIsShorter(long seed) {
        Digraph graph = graph(seed);
        Components components = Components.of(graph);
        for (int number = 0; number < components.count(); number++) {
            if (components.members(number).size() < 2) {
                continue;
            }
            var cycle = Cycles.shortest(graph, components, number);
            for (int i = 0; i < cycle.size(); i++) {
                assertThat(cycle.get(i).to())
                        .isEqualTo(cycle.get((i + 1) % cycle.size()).from());
            }
            int shortest = Integer.MAX_VALUE;
            for (int node : components.members(number)) {
                shortest = Math.min(shortest, shortestThrough(graph, node));
            }
            assertThat(cycle).as("seed %d", seed).hasSize(shortest);
        }
    }

    private static int shortestThrough(Digraph graph, int node) {
        int shortest = Integer.MAX_VALUE;
        for (Digraph.Edge edge : graph.outgoing(node)) {
            BitSet source = new BitSet();
            source.set(edge.to());
            Search search = Search.from(graph, source, other -> true);
            if (edge.to() != node && search.reaches(node)) {
                shortest = Math.min(shortest, 1 + search.pathTo(node).size());
            }
        }
        return shortest;
    }
}
