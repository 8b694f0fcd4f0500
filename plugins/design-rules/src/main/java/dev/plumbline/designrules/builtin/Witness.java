package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.Hop;
import java.util.ArrayList;
import java.util.List;

/// The ids of the elements and relations along a path, in turn, as findings show it.
final class Witness {

    private Witness() {}

    /// The witness of a path that may have no steps.
    static List<String> of(String start, List<Hop> path) {
        List<String> ids = new ArrayList<>(2 * path.size() + 1);
        ids.add(start);
        for (Hop hop : path) {
            ids.add(hop.relation().id());
            ids.add(hop.to());
        }
        return List.copyOf(ids);
    }
}
