package dev.plumbline.graphmodel.live;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntPredicate;

/// The shortest paths from the nearest of some sources to the elements that can be reached from them.
///
/// Of several shortest paths it knows the one whose ids come first.
public final class PathsFrom {

    private static final int NOTHING = -1;

    private final GraphIndex index;
    private final BitSet reached;
    private final int[] before;

    private PathsFrom(GraphIndex index) {
        this.index = index;
        reached = new BitSet(index.size());
        before = new int[index.size()];
        Arrays.fill(before, NOTHING);
    }

    /// Searches from sorted sources; a source that may not be entered is none.
    static PathsFrom of(GraphIndex index, int[] sources, IntPredicate enterable) {
        PathsFrom paths = new PathsFrom(index);
        IntList open = new IntList();
        for (int source : sources) {
            if (enterable.test(source)) {
                paths.reached.set(source);
                open.add(source);
            }
        }
        for (int at = 0; at < open.size(); at++) {
            int node = open.get(at);
            for (int next : index.forward()[node]) {
                if (!paths.reached.get(next) && enterable.test(next)) {
                    paths.reached.set(next);
                    paths.before[next] = node;
                    open.add(next);
                }
            }
        }
        return paths;
    }

    /// The elements that are reached, the sources included.
    public SortedSet<String> reached() {
        return index.named(reached);
    }

    /// Whether a path leads to the element.
    public boolean reaches(String id) {
        return reached.get(index.require(id));
    }

    /// The source that the path to the element starts at.
    ///
    /// @throws IllegalArgumentException if no path leads to the element
    public String sourceOf(String id) {
        return index.id(nodesTo(id)[0]);
    }

    /// The steps of the path to the element; none for a source.
    ///
    /// @throws IllegalArgumentException if no path leads to the element
    public List<Hop> pathTo(String id) {
        return index.path(nodesTo(id));
    }

    private int[] nodesTo(String id) {
        int node = index.require(id);
        if (!reached.get(node)) {
            throw new IllegalArgumentException("No path leads to '" + id + "'");
        }
        IntList path = new IntList();
        for (int at = node; at != NOTHING; at = before[at]) {
            path.add(at);
        }
        return path.reversed();
    }
}
