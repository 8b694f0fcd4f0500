package dev.plumbline.graphmodel.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// All paths from one node to another.
final class Paths {

    private final int[][] forward;
    private final int[][] backward;
    private final int target;

    Paths(int[][] forward, int[][] backward, int target) {
        this.forward = forward;
        this.backward = backward;
        this.target = target;
    }

    /// The simple paths with at most so many edges, in the order of their nodes, until the limit.
    ///
    /// A step is taken only if a path still leads on from there, so each path costs at most its length times a search.
    List<int[]> simple(int start, int maximumEdges, int limit) {
        List<int[]> found = new ArrayList<>();
        BitSet onPath = new BitSet();
        IntList path = new IntList();
        List<int[]> choices = new ArrayList<>();
        IntList chosen = new IntList();
        step(start, maximumEdges, onPath, path, choices, chosen);
        while (!path.isEmpty() && found.size() < limit) {
            int[] open = choices.getLast();
            int at = chosen.removeLast();
            chosen.add(at + 1);
            if (path.last() == target && at == 0) {
                found.add(path.toArray());
            }
            if (at < open.length) {
                step(open[at], maximumEdges, onPath, path, choices, chosen);
            } else {
                onPath.clear(path.removeLast());
                choices.removeLast();
                chosen.removeLast();
            }
        }
        return found;
    }

    private void step(int node, int maximumEdges, BitSet onPath, IntList path, List<int[]> choices, IntList chosen) {
        onPath.set(node);
        path.add(node);
        chosen.add(0);
        IntList open = new IntList();
        if (node != target) {
            int[] left = Reach.distances(target, backward, other -> !onPath.get(other));
            int edgesLeft = maximumEdges - path.size();
            for (int next : forward[node]) {
                if (!onPath.get(next) && left[next] <= edgesLeft) {
                    open.add(next);
                }
            }
        }
        choices.add(open.toArray());
    }
}
