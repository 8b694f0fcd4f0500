package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is next to the elements of a snapshot.
///
/// @param children the elements in each element, and under the empty text those in none
/// @param outgoing the relations that begin at each element
/// @param incoming the relations that end at each element
record Neighbours(
        Map<String, List<Element>> children,
        Map<String, List<Relation>> outgoing,
        Map<String, List<Relation>> incoming) {

    static Neighbours of(Architecture architecture) {
        Map<String, List<Element>> children = new HashMap<>();
        Map<String, List<Relation>> outgoing = new HashMap<>();
        Map<String, List<Relation>> incoming = new HashMap<>();
        architecture.elements().values().forEach(element -> add(children, container(element), element));
        for (Relation relation : architecture.relations().values()) {
            add(outgoing, relation.from(), relation);
            add(incoming, relation.to(), relation);
        }
        children.replaceAll((key, list) -> Collections.unmodifiableList(list));
        outgoing.replaceAll((key, list) -> Collections.unmodifiableList(list));
        incoming.replaceAll((key, list) -> Collections.unmodifiableList(list));
        return new Neighbours(children, outgoing, incoming);
    }

    private static String container(Element element) {
        String parent = element.parent();
        return parent == null ? "" : parent;
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T part) {
        lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(part);
    }

    /// Those of a later snapshot: only the lists that changed parts are in are made anew.
    Neighbours after(Architecture before, Architecture now) {
        Renewal<Element> contents = new Renewal<>(Element::id, Neighbours::container);
        Renewal<Relation> starts = new Renewal<>(Relation::id, Relation::from);
        Renewal<Relation> ends = new Renewal<>(Relation::id, Relation::to);
        SideBySide.<Element>differing(before.elements(), now.elements(), contents::differs);
        SideBySide.<Relation>differing(before.relations(), now.relations(), (left, right) -> {
            starts.differs(left, right);
            ends.differs(left, right);
        });
        return new Neighbours(
                contents.of(children, now.elements().values()),
                starts.of(outgoing, now.relations().values()),
                ends.of(incoming, now.relations().values()));
    }

    /// Collects the parts that differ, and renews the lists that they are in.
    private static final class Renewal<T> {

        private final Function<T, String> id;
        private final Function<T, String> key;
        private final Map<String, T> replaced = new HashMap<>();
        private final Set<String> gathered = new HashSet<>();

        /// @param id the id of a part
        /// @param key the key of the list that a part is in
        Renewal(Function<T, String> id, Function<T, String> key) {
            this.id = id;
            this.key = key;
        }

        void differs(@Nullable T left, @Nullable T right) {
            if (left != null && right != null && key.apply(left).equals(key.apply(right))) {
                replaced.put(id.apply(right), right);
            } else {
                Stream.of(left, right).filter(Objects::nonNull).forEach(part -> gathered.add(key.apply(part)));
            }
        }

        Map<String, List<T>> of(Map<String, List<T>> before, Collection<T> parts) {
            if (replaced.isEmpty() && gathered.isEmpty()) {
                return before;
            }
            Map<String, List<T>> lists = new HashMap<>(before);
            replaced.values().forEach(part -> lists.computeIfPresent(key.apply(part), (at, list) -> renewed(list)));
            if (!gathered.isEmpty()) {
                gather(lists, parts);
            }
            return lists;
        }

        private List<T> renewed(List<T> list) {
            return list.stream()
                    .map(part -> replaced.getOrDefault(id.apply(part), part))
                    .toList();
        }

        private void gather(Map<String, List<T>> lists, Collection<T> parts) {
            lists.keySet().removeAll(gathered);
            for (T part : parts) {
                String at = key.apply(part);
                if (gathered.contains(at)) {
                    add(lists, at, part);
                }
            }
            for (String renewed : gathered) {
                lists.computeIfPresent(renewed, (at, list) -> Collections.unmodifiableList(list));
            }
        }
    }
}
