package dev.plumbline.graphmodel.live;

import java.util.Arrays;
import java.util.BitSet;

/// The nodes whose removal parts a connected piece of the undirected graph, after Hopcroft and Tarjan (1973).
///
/// GraphStream's biconnected components come without the cut nodes, and in the order of a hash table.
final class Articulation {

    private final int[][] edges;
    private final int[] order;
    private final int[] low;
    private final int[] nextEdge;
    private final IntList path = new IntList();
    private final BitSet cuts = new BitSet();
    private int visited;

    private Articulation(int[][] edges) {
        this.edges = edges;
        order = new int[edges.length];
        low = new int[edges.length];
        nextEdge = new int[edges.length];
    }

    static BitSet points(int[][] forward, int[][] backward) {
        Articulation search = new Articulation(undirected(forward, backward));
        for (int node = 0; node < forward.length; node++) {
            if (search.order[node] == 0) {
                search.run(node);
            }
        }
        return search.cuts;
    }

    private static int[][] undirected(int[][] forward, int[][] backward) {
        int[][] both = new int[forward.length][];
        Arrays.setAll(both, node -> {
            IntList list = new IntList();
            Arrays.stream(forward[node]).filter(next -> next != node).forEach(list::add);
            Arrays.stream(backward[node]).filter(next -> next != node).forEach(list::add);
            return list.sortedDistinct();
        });
        return both;
    }

    private void run(int root) {
        enter(root);
        int branches = 0;
        while (!path.isEmpty()) {
            int node = path.last();
            if (nextEdge[node] < edges[node].length) {
                int next = edges[node][nextEdge[node]++];
                if (order[next] == 0) {
                    enter(next);
                    branches += node == root ? 1 : 0;
                } else {
                    // Edges are distinct, so the way back to the parent cannot lower the value below the parent's.
                    low[node] = Math.min(low[node], order[next]);
                }
            } else {
                leave(path.removeLast(), root);
            }
        }
        cuts.set(root, branches > 1);
    }

    private void enter(int node) {
        order[node] = ++visited;
        low[node] = order[node];
        path.add(node);
    }

    private void leave(int node, int root) {
        if (path.isEmpty()) {
            return;
        }
        int parent = path.last();
        low[parent] = Math.min(low[parent], low[node]);
        if (parent != root && low[node] >= order[parent]) {
            cuts.set(parent);
        }
    }
}
