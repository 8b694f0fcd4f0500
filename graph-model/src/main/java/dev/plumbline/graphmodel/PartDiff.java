package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What two snapshots do not have in common of one type of part, each list in the order of the ids.
///
/// @param added what only the second one has
/// @param removed what only the first one has
/// @param changed what both have and describe differently
/// @param <T> the type of the part: element, relation, flow or scenario
public record PartDiff<T>(List<T> added, List<T> removed, List<PartChange<T>> changed) {

    public PartDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// Whether there is no difference.
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /// Both maps are sorted by id, so that one walk along both is enough.
    static <T> PartDiff<T> between(
            NavigableMap<String, T> before, NavigableMap<String, T> after, BiFunction<T, T, List<FieldChange>> fields) {
        List<T> added = new ArrayList<>();
        List<T> removed = new ArrayList<>();
        List<PartChange<T>> changed = new ArrayList<>();
        Iterator<Entry<String, T>> olds = before.entrySet().iterator();
        Iterator<Entry<String, T>> news = after.entrySet().iterator();
        Entry<String, T> old = next(olds);
        Entry<String, T> now = next(news);
        while (old != null || now != null) {
            int order = order(old, now);
            if (order < 0 && old != null) {
                removed.add(old.getValue());
            } else if (order > 0 && now != null) {
                added.add(now.getValue());
            } else if (old != null && now != null && !old.getValue().equals(now.getValue())) {
                changed.add(new PartChange<>(
                        now.getKey(), old.getValue(), now.getValue(), fields.apply(old.getValue(), now.getValue())));
            }
            old = order <= 0 ? next(olds) : old;
            now = order >= 0 ? next(news) : now;
        }
        return new PartDiff<>(added, removed, changed);
    }

    private static <T> int order(@Nullable Entry<String, T> old, @Nullable Entry<String, T> now) {
        if (old == null) {
            return 1;
        }
        return now == null ? -1 : old.getKey().compareTo(now.getKey());
    }

    private static <T> @Nullable T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }
}
