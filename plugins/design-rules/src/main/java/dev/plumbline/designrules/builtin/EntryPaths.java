package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.model.EntryPoints;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.live.Hop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The worst paths from the entry points that exceed a limit, without those that tell of the same cause.
final class EntryPaths {

    private EntryPaths() {}

    /// The paths with a value above the limit, in the order of their entry points. A path that only differs from an
    /// earlier one in how it comes in is left out, and so is one that another path comes into on its way.
    static List<Found> of(Architecture architecture, WorstPaths paths, double limit) {
        List<String> entries = new ArrayList<>();
        Set<String> tails = new HashSet<>();
        for (String entry : EntryPoints.in(architecture)) {
            if (paths.value(entry) > limit) {
                // The way on from an element is always the same, so that it stands for the whole tail.
                Optional<String> second = paths.next(entry)
                        .map(Hop::to)
                        .filter(id -> paths.next(id).isPresent());
                if (second.isEmpty() || tails.add(second.get())) {
                    entries.add(entry);
                }
            }
        }
        Set<String> inner = inner(entries, paths);
        return entries.stream()
                .filter(entry -> !inner.contains(entry))
                .map(entry -> new Found(entry, paths.value(entry), paths.path(entry)))
                .toList();
    }

    /// The entry points that the path of another passes.
    private static Set<String> inner(List<String> entries, WorstPaths paths) {
        Map<String, Integer> lengths = new HashMap<>();
        entries.forEach(entry -> lengths.put(entry, paths.length(entry)));
        List<String> longestFirst = entries.stream()
                .sorted(Comparator.comparingInt((String entry) -> -lengths.getOrDefault(entry, 0)))
                .toList();
        Set<String> passed = new HashSet<>();
        Set<String> inner = new HashSet<>();
        for (String entry : longestFirst) {
            if (passed.contains(entry)) {
                inner.add(entry);
            } else {
                pass(entry, paths, passed);
            }
        }
        return inner;
    }

    /// Notes what a path passes, up to where another has passed already.
    private static void pass(String entry, WorstPaths paths, Set<String> passed) {
        Optional<Hop> next = paths.next(entry);
        while (next.isPresent() && passed.add(next.get().to())) {
            next = paths.next(next.get().to());
        }
    }

    /// A worst path.
    ///
    /// @param entry the element that it starts at
    /// @param value its value
    /// @param path its steps
    record Found(String entry, double value, List<Hop> path) {}
}
