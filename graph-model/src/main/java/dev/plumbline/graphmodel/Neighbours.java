package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is next to the elements of a snapshot. Each list is in the order of the ids.
///
/// @param children the elements in each element, and under the empty text those in none
/// @param outgoing the relations that begin at each element
/// @param incoming the relations that end at each element
record Neighbours(IdMap<List<Element>> children, IdMap<List<Relation>> outgoing, IdMap<List<Relation>> incoming) {

    static Neighbours of(Architecture architecture) {
        Collection<Relation> relations = architecture.relations().values();
        return new Neighbours(
                grouped(architecture.elements().values(), Neighbours::container),
                grouped(relations, Relation::from),
                grouped(relations, Relation::to));
    }

    private static <T> IdMap<List<T>> grouped(Collection<T> parts, Function<T, String> key) {
        Map<String, List<T>> lists = new HashMap<>();
        for (T part : parts) {
            lists.computeIfAbsent(key.apply(part), absent -> new ArrayList<>()).add(part);
        }
        lists.replaceAll((at, list) -> Collections.unmodifiableList(list));
        return IdMap.of(lists);
    }

    private static String container(Element element) {
        String parent = element.parent();
        return parent == null ? "" : parent;
    }

    /// Those of a later snapshot: only the lists that changed parts are in are made anew.
    Neighbours after(Architecture before, Architecture now) {
        Renewal<Element> contents = new Renewal<>(children, Element::id, Neighbours::container);
        Renewal<Relation> starts = new Renewal<>(outgoing, Relation::id, Relation::from);
        Renewal<Relation> ends = new Renewal<>(incoming, Relation::id, Relation::to);
        SideBySide.elements(before, now, contents::differs);
        SideBySide.relations(before, now, (left, right) -> {
            starts.differs(left, right);
            ends.differs(left, right);
        });
        return new Neighbours(contents.renewed(), starts.renewed(), ends.renewed());
    }

    /// Takes parts out of the lists that they were in, and puts others where they are now.
    private static final class Renewal<T> {

        private final IdMap<List<T>> before;
        private final Function<T, String> id;
        private final Function<T, String> key;
        private final Map<String, List<T>> lists = new HashMap<>();

        /// @param id the id of a part
        /// @param key the key of the list that a part is in
        Renewal(IdMap<List<T>> before, Function<T, String> id, Function<T, String> key) {
            this.before = before;
            this.id = id;
            this.key = key;
        }

        void differs(@Nullable T left, @Nullable T right) {
            if (left != null) {
                List<T> list = own(key.apply(left));
                list.remove(place(list, left));
            }
            if (right != null) {
                List<T> list = own(key.apply(right));
                list.add(-place(list, right) - 1, right);
            }
        }

        private List<T> own(String at) {
            return lists.computeIfAbsent(at, wanted -> new ArrayList<>(before.getOrDefault(wanted, List.of())));
        }

        private int place(List<T> list, T part) {
            return Collections.binarySearch(
                    list, part, (one, other) -> id.apply(one).compareTo(id.apply(other)));
        }

        IdMap<List<T>> renewed() {
            Set<String> gone = new HashSet<>();
            lists.forEach((at, list) -> {
                if (list.isEmpty()) {
                    gone.add(at);
                }
            });
            lists.keySet().removeAll(gone);
            lists.replaceAll((at, list) -> Collections.unmodifiableList(list));
            return before.with(lists, gone);
        }
    }
}
