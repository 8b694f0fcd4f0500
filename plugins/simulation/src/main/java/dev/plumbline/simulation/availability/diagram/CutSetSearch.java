package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Finds minimal cut sets in the order of their probability, without listing all of them: best first, with the most
/// likely way on from each node as the promise.
final class CutSetSearch {

    private static final int MOST_OPEN = 1_000_000;

    private final NodeTable nodes;
    private final Variables variables;
    private final double[] probabilities;
    private final double[] best;
    private final int root;
    private final StopSignal stop;

    CutSetSearch(NodeTable nodes, int root, Variables variables, StopSignal stop) {
        this.stop = stop;
        this.nodes = nodes;
        this.root = root;
        this.variables = variables;
        probabilities = variables.each(Variable::probability);
        best = new double[root + 1];
        if (root >= 1) {
            best[CutFamilies.EMPTY_SET] = 1;
        }
        for (int node : Reachable.from(nodes, root)) {
            double with = probabilities[nodes.level(node)] * best[nodes.high(node)];
            best[node] = Math.max(best[nodes.low(node)], with);
        }
    }

    List<CutSet> find(CutSetChoice choice) {
        List<CutSet> found = new ArrayList<>();
        PriorityQueue<State> open = new PriorityQueue<>(Comparator.comparingDouble((State state) -> -state.promise)
                .thenComparingLong(state -> state.size)
                .thenComparingInt(state -> state.made));
        int made = 0;
        open.add(new State(root, null, 1, 0, best[root], made++));
        while (!open.isEmpty() && found.size() < choice.most() && open.size() < MOST_OPEN) {
            stop.worked();
            State state = open.remove();
            if (state.promise < choice.leastLikely() || state.node == CutFamilies.NONE) {
                break;
            }
            if (state.node == CutFamilies.EMPTY_SET) {
                found.add(cutSet(state));
                continue;
            }
            int low = nodes.low(state.node);
            if (low != CutFamilies.NONE) {
                open.add(new State(
                        low, state.last, state.probability, state.size, state.probability * best[low], made++));
            }
            State with = with(state, made++);
            if (with.size <= choice.largest()) {
                open.add(with);
            }
        }
        return found;
    }

    private State with(State state, int made) {
        int level = nodes.level(state.node);
        int high = nodes.high(state.node);
        double probability = state.probability * probabilities[level];
        long size = state.size + variables.at(level).failing();
        return new State(high, new Chosen(level, state.last), probability, size, probability * best[high], made);
    }

    private CutSet cutSet(State state) {
        List<CutSet.Failure> failures = new ArrayList<>();
        double ways = 1;
        for (Chosen chosen = state.last; chosen != null; chosen = chosen.before) {
            Variable variable = variables.at(chosen.level);
            failures.addFirst(new CutSet.Failure(variable.part(), variable.failing(), variable.present()));
            ways *= variable.ways();
        }
        return new CutSet(failures, state.probability, ways);
    }

    /// A variable of a set, and those above it.
    private record Chosen(int level, @Nullable Chosen before) {}

    /// A set that is chosen down to a node.
    private record State(int node, @Nullable Chosen last, double probability, long size, double promise, int made) {}
}
