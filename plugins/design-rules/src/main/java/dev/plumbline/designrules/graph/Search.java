package dev.plumbline.designrules.graph;

import dev.plumbline.designrules.graph.Digraph.Edge;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The nodes that a breadth-first search reached, with the shortest path to each.
///
/// Of several shortest paths it knows the one whose elements come first by id.
public final class Search {

    private final BitSet reached = new BitSet();
    private final @Nullable Edge[] last;

    private Search(Digraph graph) {
        last = new @Nullable Edge[graph.size()];
        Arrays.fill(last, null);
    }

    /// Searches from the sources through the nodes that may be entered; a source must be enterable too.
    public static Search from(Digraph graph, BitSet sources, IntPredicate enterable) {
        Search search = new Search(graph);
        Deque<Integer> open = new ArrayDeque<>();
        sources.stream().filter(enterable).forEach(source -> {
            search.reached.set(source);
            open.addLast(source);
        });
        while (!open.isEmpty()) {
            for (Edge edge : graph.outgoing(open.removeFirst())) {
                if (!search.reached.get(edge.to()) && enterable.test(edge.to())) {
                    search.reached.set(edge.to());
                    search.last[edge.to()] = edge;
                    open.addLast(edge.to());
                }
            }
        }
        return search;
    }

    /// The nodes that were reached, the sources among them.
    public BitSet reached() {
        return (BitSet) reached.clone();
    }

    /// Whether a node was reached.
    public boolean reaches(int node) {
        return reached.get(node);
    }

    /// The source that the path to a reached node starts at.
    public int sourceOf(int node) {
        int at = node;
        Edge edge = last[at];
        while (edge != null) {
            at = edge.from();
            edge = last[at];
        }
        return at;
    }

    /// The edges of the path to a reached node; empty for a source.
    public List<Edge> pathTo(int node) {
        Deque<Edge> path = new ArrayDeque<>();
        Edge edge = last[node];
        while (edge != null) {
            path.addFirst(edge);
            edge = last[edge.from()];
        }
        return List.copyOf(path);
    }
}
