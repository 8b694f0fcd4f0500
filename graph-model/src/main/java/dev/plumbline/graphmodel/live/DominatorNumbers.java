package dev.plumbline.graphmodel.live;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// What lies on every path from some roots to each element, by numbers of an index. Immutable.
public final class DominatorNumbers {

    private final GraphQueries graph;
    private final List<String> roots;
    /// Of each number that of the immediate dominator, or the size of the index for the common start of the roots.
    private final int[] immediate;
    /// How many dominators each number has.
    private final int[] depths;

    private DominatorNumbers(GraphQueries graph, List<String> roots, int[] immediate, int[] depths) {
        this.graph = graph;
        this.roots = roots;
        this.immediate = immediate;
        this.depths = depths;
    }

    static DominatorNumbers of(GraphQueries graph, Collection<String> roots) {
        int[] immediate = graph.immediateDominators(roots);
        int[] depths = new int[immediate.length];
        for (int node = 0; node < immediate.length; node++) {
            IntList path = new IntList();
            int at = node;
            while (at >= 0 && at < immediate.length && depths[at] == 0) {
                path.add(at);
                at = immediate[at];
            }
            int depth = at >= 0 && at < immediate.length ? depths[at] : 0;
            while (!path.isEmpty()) {
                depths[path.removeLast()] = ++depth;
            }
        }
        return new DominatorNumbers(graph, List.copyOf(roots), immediate, depths);
    }

    /// The number of the last element that every path to the one with the number passes, or -1 if there is none, or no
    /// root leads to it.
    public int at(int node) {
        int dominator = immediate[node];
        return dominator < immediate.length ? dominator : Dominators.UNREACHED;
    }

    /// Those after an edit: they are looked for anew only of what can be reached from where other steps lead than
    /// before. Where there is a cycle among that, all are.
    ///
    /// @param renewed the same graph after it
    /// @param others the ids of the roots after it, in the same order
    /// @param touched the ids of the elements from which other steps lead than before, and of any others
    public DominatorNumbers after(GraphQueries renewed, Collection<String> others, Collection<String> touched) {
        GraphIndex now = renewed.index();
        if (!now.agreesWith(graph.index()) || !List.copyOf(others).equals(roots)) {
            return of(renewed, others);
        }
        int[] affected = affected(renewed, touched);
        ComponentOrder order = renewed.components();
        if (Arrays.stream(affected).anyMatch(node -> order.at(order.placeOf(node)).length > 1)) {
            return of(renewed, others);
        }
        BitSet starts = new BitSet();
        roots.stream().map(now::require).forEach(starts::set);
        DominatorNumbers found = new DominatorNumbers(renewed, roots, immediate.clone(), depths.clone());
        IntStream.of(affected)
                .map(order::placeOf)
                .sorted()
                .map(place -> order.at(place)[0])
                .forEach(node -> found.settle(node, starts.get(node)));
        return found;
    }

    /// The numbers of what can be reached from the ends of steps that came or went.
    private int[] affected(GraphQueries renewed, Collection<String> touched) {
        BitSet ends = new BitSet();
        for (String id : touched) {
            BitSet before = targets(graph.index(), id);
            BitSet now = targets(renewed.index(), id);
            before.xor(now);
            ends.or(before);
        }
        return Reach.from(ends.stream().toArray(), renewed.index().forward()).stream()
                .toArray();
    }

    private static BitSet targets(GraphIndex index, String id) {
        BitSet targets = new BitSet();
        if (index.has(id)) {
            index.targets(index.require(id)).forEach(targets::set);
        }
        return targets;
    }

    /// Settles a node after all from which steps lead to it.
    private void settle(int node, boolean isRoot) {
        int start = immediate.length;
        int dominator = isRoot ? start : Dominators.UNREACHED;
        for (int before : graph.index().backward()[node]) {
            if (before != node && immediate[before] != Dominators.UNREACHED) {
                dominator = dominator == Dominators.UNREACHED ? before : meet(dominator, before);
            }
        }
        immediate[node] = dominator;
        depths[node] = dominator == Dominators.UNREACHED ? 1 : depth(dominator) + 1;
    }

    private int meet(int one, int other) {
        int left = one;
        int right = other;
        while (left != right) {
            if (depth(left) >= depth(right)) {
                left = immediate[left];
            } else {
                right = immediate[right];
            }
        }
        return left;
    }

    private int depth(int node) {
        return node == immediate.length ? 0 : depths[node];
    }
}
