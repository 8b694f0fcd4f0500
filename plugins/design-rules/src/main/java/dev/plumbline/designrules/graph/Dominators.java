package dev.plumbline.designrules.graph;

import dev.plumbline.designrules.graph.Digraph.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// The nodes that every path from the entry points to a node passes.
///
/// The entry points hang from one virtual root. The algorithm is Cooper, Harvey and Kennedy, "A Simple, Fast
/// Dominance Algorithm" (2001).
public final class Dominators {

    private static final int UNREACHED = -1;

    private final int root;
    private final int[] rank;
    private final int[] immediate;

    private Dominators(int size) {
        root = size;
        rank = new int[size + 1];
        immediate = new int[size + 1];
        Arrays.fill(rank, UNREACHED);
        Arrays.fill(immediate, UNREACHED);
    }

    /// The dominators of a graph that is entered at the given nodes.
    public static Dominators of(Digraph graph, BitSet entries) {
        Dominators dominators = new Dominators(graph.size());
        List<Integer> postorder = dominators.postorder(graph, entries);
        List<List<Integer>> incoming = incoming(graph, entries, dominators);
        dominators.settle(postorder, incoming);
        return dominators;
    }

    /// Whether a path from the entry points leads to the node.
    public boolean reaches(int node) {
        return rank[node] != UNREACHED;
    }

    /// The nodes that every path to the reached node passes before it, the nearest first.
    public List<Integer> strict(int node) {
        List<Integer> found = new ArrayList<>();
        int at = immediate[node];
        while (at != root && at != UNREACHED) {
            found.add(at);
            at = immediate[at];
        }
        return found;
    }

    private List<Integer> postorder(Digraph graph, BitSet entries) {
        List<Integer> postorder = new ArrayList<>();
        int[] position = new int[graph.size()];
        BitSet seen = new BitSet();
        Deque<Integer> path = new ArrayDeque<>();
        entries.stream().forEach(entry -> {
            if (!seen.get(entry)) {
                seen.set(entry);
                path.addLast(entry);
            }
            while (!path.isEmpty()) {
                int node = path.getLast();
                List<Edge> edges = graph.outgoing(node);
                if (position[node] == edges.size()) {
                    rank[node] = postorder.size();
                    postorder.add(path.removeLast());
                } else {
                    int next = edges.get(position[node]++).to();
                    if (!seen.get(next)) {
                        seen.set(next);
                        path.addLast(next);
                    }
                }
            }
        });
        rank[root] = postorder.size();
        return postorder;
    }

    private static List<List<Integer>> incoming(Digraph graph, BitSet entries, Dominators dominators) {
        List<List<Integer>> incoming = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            incoming.add(new ArrayList<>());
        }
        for (int node = 0; node < graph.size(); node++) {
            if (dominators.reaches(node)) {
                for (Edge edge : graph.outgoing(node)) {
                    incoming.get(edge.to()).add(node);
                }
            }
        }
        entries.stream().forEach(entry -> incoming.get(entry).add(dominators.root));
        return incoming;
    }

    private void settle(List<Integer> postorder, List<List<Integer>> incoming) {
        immediate[root] = root;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node : postorder.reversed()) {
                int best = UNREACHED;
                for (int from : incoming.get(node)) {
                    if (immediate[from] != UNREACHED) {
                        best = best == UNREACHED ? from : common(from, best);
                    }
                }
                if (immediate[node] != best) {
                    immediate[node] = best;
                    changed = true;
                }
            }
        }
    }

    private int common(int first, int second) {
        int left = first;
        int right = second;
        while (left != right) {
            while (rank[left] < rank[right]) {
                left = immediate[left];
            }
            while (rank[right] < rank[left]) {
                right = immediate[right];
            }
        }
        return left;
    }
}
