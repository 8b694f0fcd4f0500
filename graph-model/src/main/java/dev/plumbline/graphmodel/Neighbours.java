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
        Set<String> containers = new HashSet<>();
        Set<String> sources = new HashSet<>();
        Set<String> targets = new HashSet<>();
        SideBySide.<Element>differing(
                before.elements(),
                now.elements(),
                (left, right) -> Stream.of(left, right)
                        .filter(Objects::nonNull)
                        .forEach(element -> containers.add(container(element))));
        SideBySide.<Relation>differing(
                before.relations(),
                now.relations(),
                (left, right) -> Stream.of(left, right).filter(Objects::nonNull).forEach(relation -> {
                    sources.add(relation.from());
                    targets.add(relation.to());
                }));
        return new Neighbours(
                renewed(children, containers, now.elements().values(), Neighbours::container),
                renewed(outgoing, sources, now.relations().values(), Relation::from),
                renewed(incoming, targets, now.relations().values(), Relation::to));
    }

    private static <T> Map<String, List<T>> renewed(
            Map<String, List<T>> before, Set<String> keys, Collection<T> parts, Function<T, String> key) {
        if (keys.isEmpty()) {
            return before;
        }
        Map<String, List<T>> lists = new HashMap<>(before);
        lists.keySet().removeAll(keys);
        for (T part : parts) {
            String at = key.apply(part);
            if (keys.contains(at)) {
                add(lists, at, part);
            }
        }
        for (String renewed : keys) {
            lists.computeIfPresent(renewed, (at, list) -> Collections.unmodifiableList(list));
        }
        return lists;
    }
}
