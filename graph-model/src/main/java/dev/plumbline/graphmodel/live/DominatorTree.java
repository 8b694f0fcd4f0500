package dev.plumbline.graphmodel.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Which elements lie on every path from a set of roots to an element.
public final class DominatorTree {

    private final SortedMap<String, Optional<String>> immediate;

    DominatorTree(SortedMap<String, Optional<String>> immediate) {
        this.immediate = immediate;
    }

    /// Whether the element can be reached from a root.
    public boolean reaches(String id) {
        return immediate.containsKey(id);
    }

    /// The last element that every path to the given one passes, if there is one.
    public Optional<String> immediate(String id) {
        return immediate.getOrDefault(id, Optional.empty());
    }

    /// The elements that every path to the given one passes, the nearest first, without itself.
    public List<String> dominators(String id) {
        List<String> found = new ArrayList<>();
        Optional<String> next = immediate(id);
        while (next.isPresent()) {
            found.add(next.get());
            next = immediate(next.get());
        }
        return found;
    }

    /// Whether every path to the second element passes the first; an element dominates itself.
    public boolean dominates(String dominator, String id) {
        return reaches(id) && (dominator.equals(id) || dominators(id).contains(dominator));
    }
}
