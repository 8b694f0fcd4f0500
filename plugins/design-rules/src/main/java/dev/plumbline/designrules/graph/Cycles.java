package dev.plumbline.designrules.graph;

import dev.plumbline.designrules.graph.Digraph.Edge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds a cycle that stands for a strongly connected component.
public final class Cycles {

    private Cycles() {}

    /// The shortest cycle within a component of at least two nodes; of several the one whose elements come first by
    /// id, started at the smallest id.
    public static List<Edge> shortest(Digraph graph, Components components, int component) {
        List<Edge> best = List.of();
        for (int start : components.members(component)) {
            int limit = best.isEmpty() ? Integer.MAX_VALUE : best.size() - 1;
            Optional<List<Edge>> found = from(graph, components, start, limit);
            if (found.isPresent()) {
                best = found.get();
            }
            if (best.size() == 2) {
                return best;
            }
        }
        return best;
    }

    /// The shortest cycle through the start in which the start is the smallest node, if it has at most `limit` edges.
    private static Optional<List<Edge>> from(Digraph graph, Components components, int start, int limit) {
        Map<Integer, Edge> last = new HashMap<>();
        Map<Integer, Integer> depth = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        depth.put(start, 0);
        while (!open.isEmpty()) {
            int node = open.removeFirst();
            int steps = depth.getOrDefault(node, 0) + 1;
            if (steps > limit) {
                return Optional.empty();
            }
            for (Edge edge : graph.outgoing(node)) {
                int next = edge.to();
                if (next == start && node != start) {
                    return Optional.of(trace(start, edge, last));
                }
                if (next > start && components.of(next) == components.of(start) && !depth.containsKey(next)) {
                    depth.put(next, steps);
                    last.put(next, edge);
                    open.addLast(next);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Edge> trace(int start, Edge closing, Map<Integer, Edge> last) {
        Deque<Edge> path = new ArrayDeque<>();
        Edge edge = closing;
        while (edge != null && edge.from() != start) {
            path.addFirst(edge);
            edge = last.get(edge.from());
        }
        if (edge != null) {
            path.addFirst(edge);
        }
        return List.copyOf(path);
    }
}
