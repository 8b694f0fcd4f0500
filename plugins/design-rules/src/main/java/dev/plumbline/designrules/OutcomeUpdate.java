package dev.plumbline.designrules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Puts what a rule says anew of a few parts in place of what it said of them before, without sorting all the rest
/// again.
///
/// What it says of the same elements can be the same, or have the same identity; that is put together anew.
///
/// @param <T> what it says
final class OutcomeUpdate<T> {

    private final Function<T, List<String>> elements;
    private final Comparator<T> order;
    private final UnaryOperator<List<T>> together;
    private final Set<Set<String>> affected = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    /// @param elements the ids of the elements of which something is said
    /// @param order the order in which that is told
    /// @param together puts in that order what was said of the same elements
    OutcomeUpdate(Function<T, List<String>> elements, Comparator<T> order, UnaryOperator<List<T>> together) {
        this.elements = elements;
        this.order = order;
        this.together = together;
    }

    /// Notes what comes or goes.
    void change(Collection<T> changed) {
        for (T each : changed) {
            affected.add(Set.copyOf(elements.apply(each)));
            ids.addAll(elements.apply(each));
        }
    }

    /// What is said of all parts.
    ///
    /// @param sorted what was said before
    /// @param all what the rule says of each part now
    List<T> of(List<T> sorted, Stream<T> all) {
        if (affected.isEmpty()) {
            return sorted;
        }
        List<T> put = together.apply(all.filter(this::isAffected).toList());
        List<T> merged = new ArrayList<>(sorted.size() + put.size());
        int next = 0;
        for (T each : sorted) {
            if (!isAffected(each)) {
                while (next < put.size() && order.compare(put.get(next), each) < 0) {
                    merged.add(put.get(next++));
                }
                merged.add(each);
            }
        }
        merged.addAll(put.subList(next, put.size()));
        return merged;
    }

    private boolean isAffected(T each) {
        for (String id : elements.apply(each)) {
            if (!ids.contains(id)) {
                return false;
            }
        }
        return affected.contains(Set.copyOf(elements.apply(each)));
    }
}
