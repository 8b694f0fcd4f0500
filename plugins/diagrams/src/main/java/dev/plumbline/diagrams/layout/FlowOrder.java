package dev.plumbline.diagrams.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// An order of nodes in which few edges lead backwards: the greedy heuristic of Eades, Lin and Smyth (1993).
final class FlowOrder {

    private final List<List<int[]>> outgoing = new ArrayList<>();
    private final List<List<int[]>> incoming = new ArrayList<>();
    private final int[] out;
    private final int[] in;
    private final boolean[] taken;
    private final int[] rank;
    private int first;
    private int last;

    FlowOrder(int nodes) {
        out = new int[nodes];
        in = new int[nodes];
        taken = new boolean[nodes];
        rank = new int[nodes];
        last = nodes - 1;
        for (int node = 0; node < nodes; node++) {
            outgoing.add(new ArrayList<>());
            incoming.add(new ArrayList<>());
        }
    }

    void add(int from, int to, int weight) {
        if (from != to) {
            outgoing.get(from).add(new int[] {to, weight});
            incoming.get(to).add(new int[] {from, weight});
            out[from] += weight;
            in[to] += weight;
        }
    }

    /// The place of each node in the order.
    int[] ranks() {
        ArrayDeque<Integer> ends = new ArrayDeque<>();
        for (int node = 0; node < rank.length; node++) {
            if (in[node] == 0 || out[node] == 0) {
                ends.add(node);
            }
        }
        while (first <= last) {
            Integer node = ends.poll();
            int next = node == null ? strongest() : node;
            if (!taken[next]) {
                take(next, ends);
            }
        }
        return rank;
    }

    private int strongest() {
        int best = -1;
        for (int node = 0; node < rank.length; node++) {
            if (!taken[node] && (best < 0 || out[node] - in[node] > out[best] - in[best])) {
                best = node;
            }
        }
        return best;
    }

    private void take(int node, ArrayDeque<Integer> ends) {
        taken[node] = true;
        rank[node] = out[node] == 0 && in[node] > 0 ? last-- : first++;
        for (int[] edge : outgoing.get(node)) {
            in[edge[0]] -= edge[1];
            offer(edge[0], in[edge[0]], ends);
        }
        for (int[] edge : incoming.get(node)) {
            out[edge[0]] -= edge[1];
            offer(edge[0], out[edge[0]], ends);
        }
    }

    private void offer(int node, int degree, ArrayDeque<Integer> ends) {
        if (!taken[node] && degree == 0) {
            ends.add(node);
        }
    }
}
