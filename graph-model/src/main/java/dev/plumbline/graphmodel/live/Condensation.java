package dev.plumbline.graphmodel.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The graph of the strongly connected components, which has no cycles.
final class Condensation {

    private final int[][] members;
    private final int[][] edges;
    private final IntPredicate taken;

    /// @param taken whether a number stands for a node
    Condensation(int[][] forward, IntPredicate taken) {
        this.taken = taken;
        Components components = Components.of(forward);
        members = components.members();
        edges = components.edgesBetween(forward);
    }

    /// The members of the components, sources first; of several that could come next the one with the first member.
    List<int[]> order() {
        int[] before = new int[members.length];
        Arrays.stream(edges).flatMapToInt(Arrays::stream).forEach(next -> before[next]++);
        PriorityQueue<Integer> ready = new PriorityQueue<>((one, other) -> Integer.compare(first(one), first(other)));
        for (int component = 0; component < members.length; component++) {
            if (before[component] == 0 && taken.test(first(component))) {
                ready.add(component);
            }
        }
        List<int[]> order = new ArrayList<>(members.length);
        while (!ready.isEmpty()) {
            int component = ready.remove();
            order.add(members[component]);
            for (int next : edges[component]) {
                if (--before[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }

    /// The members of the components on the longest path; of several the path whose components come first.
    List<int[]> longestPath() {
        // A component has a lower number than those that reach it, so this order meets the end of a path first.
        int[] length = new int[members.length];
        for (int component = 0; component < members.length; component++) {
            int next = best(edges[component], length);
            length[component] = next < 0 ? 1 : length[next] + 1;
        }
        int[] all = IntStream.range(0, members.length)
                .filter(component -> taken.test(first(component)))
                .toArray();
        int start = best(all, length);
        List<int[]> path = new ArrayList<>();
        for (int at = start; at >= 0; at = best(edges[at], length)) {
            path.add(members[at]);
        }
        return path;
    }

    private int best(int[] candidates, int[] length) {
        int best = -1;
        for (int candidate : candidates) {
            boolean longer = best < 0 || length[candidate] > length[best];
            boolean earlier = best >= 0 && length[candidate] == length[best] && first(candidate) < first(best);
            if (longer || earlier) {
                best = candidate;
            }
        }
        return best;
    }

    private int first(int component) {
        return members[component][0];
    }
}
