package dev.plumbline.graphmodel.live;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// Breadth-first search.
final class Reach {

    static final int UNREACHED = Integer.MAX_VALUE;

    private Reach() {}

    /// The nodes that can be reached, the starts included.
    static BitSet from(int[] starts, int[][] edges) {
        return from(starts, edges, node -> true);
    }

    /// The nodes that can be reached, the starts included, where only the starts and some others lead on.
    static BitSet from(int[] starts, int[][] edges, IntPredicate leadsOn) {
        BitSet seen = new BitSet(edges.length);
        IntList open = new IntList();
        for (int start : starts) {
            visit(start, seen, open);
        }
        int first = open.size();
        for (int at = 0; at < open.size(); at++) {
            int node = open.get(at);
            if (at < first || leadsOn.test(node)) {
                for (int next : edges[node]) {
                    visit(next, seen, open);
                }
            }
        }
        return seen;
    }

    /// The number of edges from the start to each node, through nodes that may be entered, the start among them.
    static int[] distances(int start, int[][] edges, IntPredicate enterable) {
        int[] distance = new int[edges.length];
        Arrays.fill(distance, UNREACHED);
        if (!enterable.test(start)) {
            return distance;
        }
        distance[start] = 0;
        IntList open = new IntList();
        open.add(start);
        for (int at = 0; at < open.size(); at++) {
            int node = open.get(at);
            for (int next : edges[node]) {
                if (distance[next] == UNREACHED && enterable.test(next)) {
                    distance[next] = distance[node] + 1;
                    open.add(next);
                }
            }
        }
        return distance;
    }

    private static void visit(int node, BitSet seen, IntList open) {
        if (!seen.get(node)) {
            seen.set(node);
            open.add(node);
        }
    }
}
