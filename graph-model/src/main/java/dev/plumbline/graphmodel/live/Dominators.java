package dev.plumbline.graphmodel.live;

import java.util.Arrays;

/// Immediate dominators, after Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
///
/// GraphStream has no dominators.
final class Dominators {

    /// No dominator: the node is not reached from any root.
    static final int UNREACHED = -1;

    private final int[][] forward;
    private final int[][] backward;
    private final int virtualRoot;
    private final int[] postorder;
    private final int[] immediate;
    private final IntList finished = new IntList();

    private Dominators(int[][] forward, int[][] backward) {
        this.forward = forward;
        this.backward = backward;
        virtualRoot = forward.length;
        postorder = new int[forward.length + 1];
        immediate = new int[forward.length + 1];
        Arrays.fill(immediate, UNREACHED);
    }

    /// The immediate dominator of each node: the number of nodes for one that only the roots' common start dominates.
    static int[] of(int[] roots, int[][] forward, int[][] backward) {
        Dominators dominators = new Dominators(forward, backward);
        dominators.walk(roots);
        dominators.solve(roots);
        return Arrays.copyOf(dominators.immediate, forward.length);
    }

    private void walk(int[] roots) {
        boolean[] seen = new boolean[forward.length];
        int[] nextEdge = new int[forward.length];
        IntList path = new IntList();
        for (int root : roots) {
            if (!seen[root]) {
                seen[root] = true;
                path.add(root);
            }
            while (!path.isEmpty()) {
                int node = path.last();
                if (nextEdge[node] == forward[node].length) {
                    finish(path.removeLast());
                } else {
                    int next = forward[node][nextEdge[node]++];
                    if (!seen[next]) {
                        seen[next] = true;
                        path.add(next);
                    }
                }
            }
        }
        finish(virtualRoot);
    }

    private void finish(int node) {
        postorder[node] = finished.size();
        finished.add(node);
    }

    private void solve(int[] roots) {
        immediate[virtualRoot] = virtualRoot;
        for (int root : roots) {
            immediate[root] = virtualRoot;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int at = finished.size() - 2; at >= 0; at--) {
                int node = finished.get(at);
                int dominator = meet(node);
                changed |= dominator != immediate[node];
                immediate[node] = dominator;
            }
        }
    }

    private int meet(int node) {
        // A root keeps the virtual root as one of its predecessors, and so as its dominator.
        int dominator = immediate[node] == virtualRoot ? virtualRoot : UNREACHED;
        for (int before : backward[node]) {
            if (immediate[before] != UNREACHED) {
                dominator = dominator == UNREACHED ? before : intersect(dominator, before);
            }
        }
        return dominator;
    }

    private int intersect(int one, int other) {
        int left = one;
        int right = other;
        while (left != right) {
            while (postorder[left] < postorder[right]) {
                left = immediate[left];
            }
            while (postorder[right] < postorder[left]) {
                right = immediate[right];
            }
        }
        return left;
    }
}
