package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.Hop;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for the elements whose worst path an edit alters: from where a path takes another step back to all whose path
/// comes by there.
final class DifferingPaths {

    private final WorstPaths now;
    private final WorstPaths before;
    private final int[] origins;

    private DifferingPaths(WorstPaths now, WorstPaths before) {
        this.now = now;
        this.before = before;
        origins = now.originsIn(before);
    }

    /// The ids of the elements whose worst path is not the same, or has another value, or comes by a changed element.
    static Set<String> between(WorstPaths now, WorstPaths before, Collection<String> changed) {
        return new DifferingPaths(now, before).find(changed);
    }

    private Set<String> find(Collection<String> changed) {
        GraphIndex index = now.index();
        Deque<Integer> open = new ArrayDeque<>();
        changed.stream().filter(index::has).map(index::require).forEach(open::add);
        for (int node = 0; node < origins.length; node++) {
            if (index.isTaken(node) && differs(node, origins[node])) {
                open.add(node);
            }
        }
        Set<String> differing = new HashSet<>();
        while (!open.isEmpty()) {
            int node = open.remove();
            if (differing.add(index.id(node))) {
                index.sources(node)
                        .filter(source -> leadsTo(now.next(source), index.id(node)))
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

    private static boolean leadsTo(@Nullable Hop hop, String id) {
        return hop != null && hop.to().equals(id);
    }
}
