package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.live.GraphQueries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The steps of a graph that came or went by an edit.
///
/// @param steps the ends of each
public record DifferingSteps(List<Ends> steps) {

    /// Those from some elements.
    ///
    /// @param ids the ids of all elements from which other steps lead than before, and of any others
    public static DifferingSteps between(GraphQueries before, GraphQueries after, Collection<String> ids) {
        List<Ends> steps = new ArrayList<>();
        for (String id : ids) {
            List<String> old = before.index().has(id) ? before.successors(id) : List.of();
            List<String> now = after.index().has(id) ? after.successors(id) : List.of();
            if (!old.equals(now)) {
                old.stream().filter(to -> !now.contains(to)).forEach(to -> steps.add(new Ends(id, to)));
                now.stream().filter(to -> !old.contains(to)).forEach(to -> steps.add(new Ends(id, to)));
            }
        }
        return new DifferingSteps(steps);
    }

    /// The ids of the elements that can reach others than before. Who reaches the end of a single step both before and
    /// after reaches the same: whatever is behind it.
    ///
    /// @param before gives the ids of the elements that reached one of some before, these included
    /// @param after gives the ids of those that do so after
    public Set<String> affected(
            Function<Collection<String>, Set<String>> before, Function<Collection<String>, Set<String>> after) {
        if (steps.isEmpty()) {
            return Set.of();
        }
        List<String> from = steps.stream().map(Ends::from).distinct().toList();
        Set<String> affected = new HashSet<>(before.apply(from));
        affected.addAll(after.apply(from));
        if (steps.size() == 1) {
            List<String> to = List.of(steps.getFirst().to());
            Set<String> same = new HashSet<>(before.apply(to));
            same.retainAll(after.apply(to));
            affected.removeAll(same);
        }
        return affected;
    }

    /// The ends of a step.
    public record Ends(String from, String to) {}
}
