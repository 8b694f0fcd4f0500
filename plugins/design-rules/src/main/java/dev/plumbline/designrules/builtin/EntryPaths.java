package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.EntryPoints;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.live.Hop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The worst paths from the entry points that exceed a limit, without those that tell of the same cause.
final class EntryPaths {

    private EntryPaths() {}

    /// The paths with a value above the limit, in the order of their entry points. A path that only differs from an
    /// earlier one in how it comes in is left out.
    static List<Found> of(Architecture architecture, WorstPaths paths, double limit) {
        List<Found> found = new ArrayList<>();
        Set<List<String>> tails = new HashSet<>();
        for (String entry : EntryPoints.in(architecture)) {
            double value = paths.value(entry);
            if (value > limit) {
                List<Hop> path = paths.path(entry);
                List<String> tail =
                        path.stream().skip(1).map(hop -> hop.relation().id()).toList();
                if (tail.isEmpty() || tails.add(tail)) {
                    found.add(new Found(entry, value, path));
                }
            }
        }
        return found;
    }

    /// A worst path.
    ///
    /// @param entry the element that it starts at
    /// @param value its value
    /// @param path its steps
    record Found(String entry, double value, List<Hop> path) {}
}
