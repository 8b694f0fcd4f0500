package dev.plumbline.graphmodel;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Compares the parts of two snapshots, past all that is the same object in both: snapshots before and after an edit
/// share nearly everything. Where one is known to have come from the other, only what the edits touched is looked at.
public final class SideBySide {

    private SideBySide() {}

    /// Gives the elements that are not the same object, in the order of their ids; null for one that is only in the
    /// other snapshot.
    public static void elements(
            Architecture before, Architecture after, BiConsumer<@Nullable Element, @Nullable Element> found) {
        differing(after.descent().elementsSince(before.descent()), before.elements(), after.elements(), found);
    }

    /// Gives the relations that are not the same object, in the order of their ids; null for one that is only in the
    /// other snapshot.
    public static void relations(
            Architecture before, Architecture after, BiConsumer<@Nullable Relation, @Nullable Relation> found) {
        differing(after.descent().relationsSince(before.descent()), before.relations(), after.relations(), found);
    }

    @SuppressWarnings("ReferenceEquality") // what is the same object needs no comparison
    private static <T> void differing(
            Optional<Set<String>> touched,
            SortedMap<String, T> before,
            SortedMap<String, T> after,
            BiConsumer<@Nullable T, @Nullable T> found) {
        if (touched.isEmpty()) {
            differing(before, after, found);
            return;
        }
        for (String id : touched.get()) {
            @Nullable T left = before.get(id);
            @Nullable T right = after.get(id);
            if (left != right) {
                found.accept(left, right);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // what is the same object needs no comparison
    private static <T> void differing(
            SortedMap<String, T> before, SortedMap<String, T> after, BiConsumer<@Nullable T, @Nullable T> found) {
        if (before == after) {
            return;
        }
        Iterator<Map.Entry<String, T>> old = before.entrySet().iterator();
        Iterator<Map.Entry<String, T>> present = after.entrySet().iterator();
        Map.@Nullable Entry<String, T> one = next(old);
        Map.@Nullable Entry<String, T> other = next(present);
        while (one != null || other != null) {
            int order = order(one, other);
            @Nullable T left = order <= 0 && one != null ? one.getValue() : null;
            @Nullable T right = order >= 0 && other != null ? other.getValue() : null;
            if (left != right) {
                found.accept(left, right);
            }
            one = order <= 0 ? next(old) : one;
            other = order >= 0 ? next(present) : other;
        }
    }

    private static <T> int order(Map.@Nullable Entry<String, T> one, Map.@Nullable Entry<String, T> other) {
        if (one == null) {
            return 1;
        }
        return other == null ? -1 : one.getKey().compareTo(other.getKey());
    }

    private static <T> Map.@Nullable Entry<String, T> next(Iterator<Map.Entry<String, T>> entries) {
        return entries.hasNext() ? entries.next() : null;
    }
}
