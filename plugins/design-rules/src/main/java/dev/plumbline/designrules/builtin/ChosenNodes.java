package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.GraphIndex;
import java.util.Set;

/// The numbers in a graph of elements that are chosen; looked for anew only where others are chosen.
final class ChosenNodes {

    private final Set<String> ids;
    private final int[] nodes;

    private ChosenNodes(Set<String> ids, int[] nodes) {
        this.ids = ids;
        this.nodes = nodes;
    }

    /// Those of some elements.
    static ChosenNodes of(GraphIndex index, Set<String> ids) {
        return new ChosenNodes(ids, ids.stream().mapToInt(index::require).toArray());
    }

    /// Those after an edit.
    ///
    /// @param before the index that the numbers are of
    @SuppressWarnings("ReferenceEquality") // a choice that no edit touched is the same object
    ChosenNodes after(GraphIndex before, GraphIndex now, Set<String> chosen) {
        return chosen == ids && now.agreesWith(before) ? this : of(now, chosen);
    }

    /// The numbers, in the order of the ids; not to be written to.
    int[] nodes() {
        return nodes;
    }
}
