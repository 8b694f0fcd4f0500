package dev.plumbline.graphmodel.live;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// The shortest paths to one element from all elements that it can be reached from.
///
/// Of several shortest paths it knows the one whose ids come first; GraphStream's choose by the order of a hash table.
public final class PathsTo {

    private final GraphIndex index;
    private final int target;
    private final int[] left;

    private PathsTo(GraphIndex index, int target, int[] left) {
        this.index = index;
        this.target = target;
        this.left = left;
    }

    static PathsTo of(GraphIndex index, int target, IntPredicate enterable) {
        return new PathsTo(index, target, Reach.distances(target, index.backward(), enterable));
    }

    /// The first step of the path from the element; empty at the target and where there is no path.
    public Optional<Hop> next(String id) {
        int node = index.require(id);
        return node == target || left[node] == Reach.UNREACHED
                ? Optional.empty()
                : Optional.of(index.hop(node, closer(node)));
    }

    /// The elements on the path from the given one, both ends included; empty if there is none.
    public Optional<List<String>> elements(String id) {
        int node = index.require(id);
        if (left[node] == Reach.UNREACHED) {
            return Optional.empty();
        }
        IntList path = new IntList();
        path.add(node);
        while (path.last() != target) {
            path.add(closer(path.last()));
        }
        return Optional.of(index.ids(path.toArray()));
    }

    private int closer(int node) {
        for (int next : index.forward()[node]) {
            if (left[next] == left[node] - 1) {
                return next;
            }
        }
        throw new IllegalStateException("No relation leads closer, although there is a path");
    }
}
