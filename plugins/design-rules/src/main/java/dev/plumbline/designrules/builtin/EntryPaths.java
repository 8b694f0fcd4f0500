package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.Hop;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The worst paths from the entry points that exceed a limit, without those that tell of the same cause.
///
/// @param entries the entry points
/// @param paths the worst paths from all elements
/// @param starts the ids of the entry points whose paths are told. A path that only differs from an earlier one in how
/// it
///     comes in is left out, and so is one that another path comes into on its way
record EntryPaths(ChosenNodes entries, WorstPaths paths, Set<String> starts) {

    /// Those above the limit.
    ///
    /// @param points the ids of the entry points, sorted
    static EntryPaths of(Set<String> points, WorstPaths paths, double limit) {
        return of(ChosenNodes.of(paths.index(), points), paths, limit);
    }

    /// Those above the limit after an edit.
    ///
    /// @param points the ids of the entry points after it, sorted
    /// @param renewed the worst paths after it
    EntryPaths after(Set<String> points, WorstPaths renewed, double limit) {
        return of(entries.after(paths.index(), renewed.index(), points), renewed, limit);
    }

    private static EntryPaths of(ChosenNodes points, WorstPaths paths, double limit) {
        GraphIndex index = paths.index();
        List<Integer> entries = new ArrayList<>();
        BitSet tails = new BitSet(index.size());
        for (int entry : points.nodes()) {
            if (paths.value(entry) > limit) {
                // The way on from an element is always the same, so that it stands for the whole tail.
                int second = paths.nodeAfter(entry);
                boolean isLast = second < 0 || paths.nodeAfter(second) < 0;
                if (isLast || !tails.get(second)) {
                    entries.add(entry);
                }
                if (!isLast) {
                    tails.set(second);
                }
            }
        }
        BitSet inner = inner(entries, paths);
        Set<String> starts = new HashSet<>();
        entries.stream().filter(entry -> !inner.get(entry)).map(index::id).forEach(starts::add);
        return new EntryPaths(points, paths, starts);
    }

    /// The steps of the path from an element, if that is told.
    Optional<List<Hop>> path(String id) {
        return starts.contains(id) ? Optional.of(paths.path(id)) : Optional.empty();
    }

    /// The ids of the elements from which another path is told than before an edit, or none any more.
    Set<String> differing(EntryPaths before) {
        Set<String> differing = paths.differing(before.paths, Set.of(), starts);
        starts.stream().filter(id -> !before.starts.contains(id)).forEach(differing::add);
        before.starts.stream().filter(id -> !starts.contains(id)).forEach(differing::add);
        return differing;
    }

    /// The entry points that the path of another passes.
    private static BitSet inner(List<Integer> entries, WorstPaths paths) {
        List<Integer> longestFirst = new ArrayList<>(entries);
        longestFirst.sort(Comparator.comparingInt(entry -> -paths.length(entry)));
        BitSet passed = new BitSet();
        BitSet inner = new BitSet();
        for (int entry : longestFirst) {
            if (passed.get(entry)) {
                inner.set(entry);
            } else {
                pass(entry, paths, passed);
            }
        }
        return inner;
    }

    /// Notes what a path passes, up to where another has passed already.
    private static void pass(int entry, WorstPaths paths, BitSet passed) {
        int next = paths.nodeAfter(entry);
        while (next >= 0 && !passed.get(next)) {
            passed.set(next);
            next = paths.nodeAfter(next);
        }
    }
}
