package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.GraphIndex;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for the elements whose worst path an edit alters: from where a path takes another step back to all whose path
/// comes by there.
final class DifferingPaths {

    private final WorstPaths now;
    private final WorstPaths before;
    private final int[] origins;

    private DifferingPaths(WorstPaths now, WorstPaths before) {
        this.now = now;
        this.before = before;
        origins = now.index().in(before.index());
    }

    /// The ids of the elements among some whose worst path is not the same, or has another value, or comes by a changed
    /// element.
    static Set<String> between(
            WorstPaths now, WorstPaths before, Collection<String> changed, Collection<String> among) {
        BitSet differing = new DifferingPaths(now, before).find(changed);
        GraphIndex index = now.index();
        return among.stream()
                .filter(id -> index.has(id) && differing.get(index.require(id)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private BitSet find(Collection<String> changed) {
        GraphIndex index = now.index();
        Deque<Integer> open = new ArrayDeque<>();
        changed.stream().filter(index::has).map(index::require).forEach(open::add);
        for (int node = 0; node < origins.length; node++) {
            if (differs(node, origins[node]) && index.isTaken(node)) {
                open.add(node);
            }
        }
        BitSet differing = new BitSet();
        while (!open.isEmpty()) {
            int node = open.remove();
            if (!differing.get(node)) {
                differing.set(node);
                index.sources(node)
                        .filter(source -> now.nodeAfter(source) == node)
                        .forEach(open::add);
            }
        }
        return differing;
    }

    /// Who came by an element before and no longer does takes another step itself.
    private boolean differs(int node, int origin) {
        if (origin < 0) {
            return true;
        }
        return now.below(node) != before.below(origin) || !Objects.equals(now.next(node), before.next(origin));
    }
}
