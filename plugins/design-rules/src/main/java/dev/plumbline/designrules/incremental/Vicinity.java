package dev.plumbline.designrules.incremental;

import dev.plumbline.designrules.Edit;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.RuleContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

    /// Only the changed parts themselves, with the relations that begin or end at them.
    static Vicinity own(Architecture before, Architecture after, Edit edit) {
        Set<String> relations = new HashSet<>(edit.relations());
        for (Architecture snapshot : List.of(before, after)) {
            edit.elements().forEach(id -> incident(snapshot, id).forEach(relation -> relations.add(relation.id())));
        }
        return new Vicinity(edit.elements(), relations);
    }

    /// The changed parts with all that is near them, before or after.
    static Vicinity near(RuleContext before, RuleContext after, Edit edit) {
        Set<String> elements = new HashSet<>();
        Set<String> relations = new HashSet<>(edit.relations());
        for (RuleContext context : List.of(before, after)) {
            Architecture snapshot = context.architecture();
            Set<String> seeds = new HashSet<>(edit.elements());
            edit.relations().stream()
                    .flatMap(id -> snapshot.relation(id).stream())
                    .forEach(relation -> seeds.addAll(List.of(relation.from(), relation.to())));
            referring(context, edit, seeds, relations);
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
    private static void referring(RuleContext context, Edit edit, Set<String> seeds, Set<String> relations) {
        Architecture snapshot = context.architecture();
        edit.elements().stream()
                .flatMap(id -> snapshot.element(id).stream())
                .forEach(element -> collect(element, seeds));
        edit.relationsOf(snapshot).forEach(relation -> collect(relation, seeds));
        if (edit.elements().isEmpty()) {
            return;
        }
        Referrers referrers = Referrers.in(context);
        for (String id : edit.elements()) {
            seeds.addAll(referrers.elements().getOrDefault(id, List.of()));
            for (String referrer : referrers.relations().getOrDefault(id, List.of())) {
                Relation relation = snapshot.requireRelation(referrer);
                relations.add(referrer);
                seeds.addAll(List.of(relation.from(), relation.to()));
            }
        }
    }

    private static void collect(Element element, Set<String> targets) {
        References.collect(element.attributes(), ElementAttributes.all(), (path, target) -> targets.add(target));
    }

    private static void collect(Relation relation, Set<String> targets) {
        References.collect(relation.attributes(), RelationAttributes.all(), (path, target) -> targets.add(target));
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
