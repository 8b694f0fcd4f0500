package dev.plumbline.graphmodel.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Paths from one node to another.
///
/// GraphStream's shortest paths choose among equals by the order of a hash table.
final class Paths {

    private final int[][] forward;
    private final int[][] backward;
    private final int target;

    Paths(int[][] forward, int[][] backward, int target) {
        this.forward = forward;
        this.backward = backward;
        this.target = target;
    }

    /// The shortest path; of several the one whose nodes come first. Empty if there is none.
    int[] shortest(int start) {
        int[] left = Reach.distances(target, backward, new BitSet());
        IntList path = new IntList();
        if (left[start] == Reach.UNREACHED) {
            return path.toArray();
        }
        int node = start;
        path.add(node);
        while (node != target) {
            node = firstCloser(node, left);
            path.add(node);
        }
        return path.toArray();
    }

    private int firstCloser(int node, int[] left) {
        for (int next : forward[node]) {
            if (left[next] == left[node] - 1) {
                return next;
            }
        }
        throw new IllegalStateException("No edge leads closer, although there is a path");
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
            int[] left = Reach.distances(target, backward, onPath);
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
