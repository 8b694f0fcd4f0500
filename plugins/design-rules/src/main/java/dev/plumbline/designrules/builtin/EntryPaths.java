package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The worst paths from the entry points that exceed a limit, without those that tell of the same cause.
///
/// @param paths the worst paths from all elements
/// @param starts the ids of the entry points whose paths are told. A path that only differs from an earlier one in how
/// it
///     comes in is left out, and so is one that another path comes into on its way
record EntryPaths(WorstPaths paths, Set<String> starts) {

    /// Those above the limit.
    ///
    /// @param points the ids of the entry points, sorted
    static EntryPaths of(Collection<String> points, WorstPaths paths, double limit) {
        List<String> entries = new ArrayList<>();
        Set<String> tails = new HashSet<>();
        for (String entry : points) {
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
        Set<String> starts = new HashSet<>(entries);
        starts.removeAll(inner(entries, paths));
        return new EntryPaths(paths, starts);
    }

    /// The steps of the path from an element, if that is told.
    Optional<List<Hop>> path(String id) {
        return starts.contains(id) ? Optional.of(paths.path(id)) : Optional.empty();
    }

    /// The ids of the elements from which another path is told than before an edit, or none any more.
    Set<String> differing(EntryPaths before) {
        Set<String> differing = paths.differing(before.paths, Set.of());
        differing.removeIf(id -> !starts.contains(id));
        starts.stream().filter(id -> !before.starts.contains(id)).forEach(differing::add);
        before.starts.stream().filter(id -> !starts.contains(id)).forEach(differing::add);
        return differing;
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
}
