package dev.plumbline.designrules.incremental;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.Referrers;
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
        return new Vicinity(edit.elements(), edit.relations()).with(before, after);
    }

    /// Also what is near to what is near.
    static Vicinity wide(Vicinity near, RuleContext before, RuleContext after, Edit edit) {
        Vicinity wide = new Vicinity(near.elements, edit.relations()).with(before, after);
        wide.relations.addAll(near.relations);
        return wide;
    }

    private Vicinity with(RuleContext before, RuleContext after) {
        Set<String> found = new HashSet<>();
        Set<String> touching = new HashSet<>(relations);
        for (RuleContext context : List.of(before, after)) {
            Architecture snapshot = context.architecture();
            Set<String> seeds = new HashSet<>(elements);
            relations.stream()
                    .flatMap(id -> snapshot.relation(id).stream())
                    .forEach(relation -> seeds.addAll(List.of(relation.from(), relation.to())));
            referring(context, seeds, touching);
            Set<String> line = lineage(snapshot, seeds);
            Set<String> around = new HashSet<>(line);
            line.forEach(id ->
                    incident(snapshot, id).forEach(relation -> around.addAll(List.of(relation.from(), relation.to()))));
            around.forEach(id -> incident(snapshot, id).forEach(relation -> touching.add(relation.id())));
            found.addAll(around);
        }
        return new Vicinity(found, touching);
    }

    private static List<Relation> incident(Architecture snapshot, String id) {
        List<Relation> relations = new ArrayList<>(snapshot.outgoing(id));
        relations.addAll(snapshot.incoming(id));
        return relations;
    }

    /// Adds what these parts refer to, and what refers to them.
    private void referring(RuleContext context, Set<String> seeds, Set<String> touching) {
        Architecture snapshot = context.architecture();
        elements.stream().flatMap(id -> snapshot.element(id).stream()).forEach(element -> collect(element, seeds));
        relations.stream().flatMap(id -> snapshot.relation(id).stream()).forEach(relation -> collect(relation, seeds));
        if (elements.isEmpty()) {
            return;
        }
        Referrers referrers = Referrers.in(context);
        for (String id : elements) {
            seeds.addAll(referrers.elements(id));
            for (String referrer : referrers.relations(id)) {
                Relation relation = snapshot.requireRelation(referrer);
                touching.add(referrer);
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
