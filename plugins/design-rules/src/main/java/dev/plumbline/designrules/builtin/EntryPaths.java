package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.EntryPoints;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.live.Hop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The worst paths from the entry points that exceed a limit, without those that tell of the same cause.
final class EntryPaths {

    private EntryPaths() {}

    /// The paths with a value above the limit, in the order of their entry points. A path that only differs from an
    /// earlier one in how it comes in is left out, and so is one that another path comes into on its way.
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
        return outermost(found);
    }

    private static List<Found> outermost(List<Found> found) {
        List<Found> longestFirst = found.stream()
                .sorted(Comparator.comparingInt((Found each) -> -each.path().size()))
                .toList();
        Set<String> passed = new HashSet<>();
        Set<String> inner = new HashSet<>();
        for (Found each : longestFirst) {
            if (passed.contains(each.entry())) {
                inner.add(each.entry());
            } else {
                each.path().forEach(hop -> passed.add(hop.to()));
            }
        }
        return found.stream().filter(each -> !inner.contains(each.entry())).toList();
    }

    /// A worst path.
    ///
    /// @param entry the element that it starts at
    /// @param value its value
    /// @param path its steps
    record Found(String entry, double value, List<Hop> path) {}
}
