package dev.plumbline.designrules.incremental;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The parts whose judgement can depend on changed ones, if it depends on nothing further away than their containers,
/// what is in them, their neighbours, and what refers to them.
///
/// @param elements the ids of elements
/// @param relations the ids of relations
record Vicinity(Set<String> elements, Set<String> relations) {

    private static final Set<String> OF_ELEMENTS = References.keys(ElementAttributes.all());
    private static final Set<String> OF_RELATIONS = References.keys(RelationAttributes.all());

    /// Only the changed parts themselves, with the relations that begin or end at them.
    static Vicinity own(Architecture before, Architecture after, Delta delta) {
        Set<String> relations = new HashSet<>(delta.relations());
        for (Architecture snapshot : List.of(before, after)) {
            delta.elements().forEach(id -> incident(snapshot, id).forEach(relation -> relations.add(relation.id())));
        }
        return new Vicinity(delta.elements(), relations);
    }

    /// The changed parts with all that is near them, before or after.
    static Vicinity near(Architecture before, Architecture after, Delta delta) {
        Set<String> elements = new HashSet<>();
        Set<String> relations = new HashSet<>(delta.relations());
        for (Architecture snapshot : List.of(before, after)) {
            Set<String> seeds = new HashSet<>(delta.elements());
            delta.relations().stream()
                    .flatMap(id -> snapshot.relation(id).stream())
                    .forEach(relation -> seeds.addAll(List.of(relation.from(), relation.to())));
            referring(snapshot, delta, seeds, relations);
            Set<String> line = lineage(snapshot, seeds);
            Set<String> around = new HashSet<>(line);
            line.forEach(id ->
                    incident(snapshot, id).forEach(relation -> around.addAll(List.of(relation.from(), relation.to()))));
            around.forEach(id -> incident(snapshot, id).forEach(relation -> relations.add(relation.id())));
            elements.addAll(around);
        }
        return new Vicinity(elements, relations);
    }

    private static List<Relation> incident(Architecture snapshot, String id) {
        List<Relation> relations = new ArrayList<>(snapshot.outgoing(id));
        relations.addAll(snapshot.incoming(id));
        return relations;
    }

    /// Adds what the changed parts refer to, and what refers to them.
    private static void referring(Architecture snapshot, Delta delta, Set<String> seeds, Set<String> relations) {
        Set<String> referred = new HashSet<>();
        delta.elements().stream()
                .flatMap(id -> snapshot.element(id).stream())
                .forEach(element -> collect(element, referred));
        delta.relations().stream()
                .flatMap(id -> snapshot.relation(id).stream())
                .forEach(relation -> collect(relation, referred));
        seeds.addAll(referred);
        if (delta.elements().isEmpty()) {
            return;
        }
        for (Element element : snapshot.elements().values()) {
            if (!hasAny(element.attributes(), OF_ELEMENTS)) {
                continue;
            }
            Set<String> targets = new HashSet<>();
            collect(element, targets);
            if (meets(targets, delta.elements())) {
                seeds.add(element.id());
            }
        }
        for (Relation relation : snapshot.relations().values()) {
            if (!hasAny(relation.attributes(), OF_RELATIONS)) {
                continue;
            }
            Set<String> targets = new HashSet<>();
            collect(relation, targets);
            if (meets(targets, delta.elements())) {
                relations.add(relation.id());
                seeds.addAll(List.of(relation.from(), relation.to()));
            }
        }
    }

    private static boolean hasAny(Attributes attributes, Set<String> keys) {
        for (String key : keys) {
            if (attributes.value(key) != null) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Element element, Set<String> targets) {
        References.collect(element.attributes(), ElementAttributes.all(), (path, target) -> targets.add(target));
    }

    private static void collect(Relation relation, Set<String> targets) {
        References.collect(relation.attributes(), RelationAttributes.all(), (path, target) -> targets.add(target));
    }

    private static boolean meets(Collection<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /// The elements with their containers and all that is in them.
    private static Set<String> lineage(Architecture snapshot, Set<String> seeds) {
        Set<String> line = new HashSet<>(seeds);
        seeds.forEach(id -> line.addAll(snapshot.ancestors(id)));
        Deque<String> open = new ArrayDeque<>(seeds);
        while (!open.isEmpty()) {
            for (Element child : snapshot.children(open.pop())) {
                if (line.add(child.id())) {
                    open.push(child.id());
                }
            }
        }
        return line;
    }
}
