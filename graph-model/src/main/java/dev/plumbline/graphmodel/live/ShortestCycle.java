package dev.plumbline.graphmodel.live;

import java.util.Arrays;
import java.util.BitSet;

/// The shortest cycle of at least two nodes among given ones.
///
/// Each node in turn is the smallest of the cycle that is looked for, so none is found twice.
final class ShortestCycle {

    private final int[][] edges;
    private final BitSet among;
    private final int[] before;
    private final int[] depth;
    private final int[] seenFrom;
    private int[] best = new int[0];

    private ShortestCycle(int[][] edges, BitSet among) {
        this.edges = edges;
        this.among = among;
        before = new int[edges.length];
        depth = new int[edges.length];
        seenFrom = new int[edges.length];
        Arrays.fill(seenFrom, -1);
    }

    /// The nodes of the cycle from its smallest one back to it, of several shortest the one whose nodes come first;
    /// empty if there is none.
    static int[] among(BitSet nodes, int[][] edges) {
        ShortestCycle search = new ShortestCycle(edges, nodes);
        nodes.stream().forEach(search::through);
        return search.best;
    }

    /// Looks for a shorter cycle than the best one.
    private void through(int start) {
        IntList open = new IntList();
        seenFrom[start] = start;
        depth[start] = 0;
        open.add(start);
        for (int at = 0; at < open.size(); at++) {
            int node = open.get(at);
            if (best.length > 0 && depth[node] + 1 >= best.length - 1) {
                return;
            }
            for (int next : edges[node]) {
                if (next == start && node != start) {
                    best = closed(start, node);
                    return;
                }
                if (next > start && among.get(next) && seenFrom[next] != start) {
                    seenFrom[next] = start;
                    before[next] = node;
                    depth[next] = depth[node] + 1;
                    open.add(next);
                }
            }
        }
    }

    private int[] closed(int start, int last) {
        IntList path = new IntList();
        path.add(start);
        for (int at = last; at != start; at = before[at]) {
            path.add(at);
        }
        path.add(start);
        return path.reversed();
    }
}
