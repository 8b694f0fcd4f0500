package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which parts refer to which elements by their attributes.
public final class Referrers implements Lasting<Referrers> {

    private final Map<String, List<String>> elements;
    private final Map<String, List<String>> relations;
    private final Map<String, List<String>> byElements;
    private final Map<String, List<String>> byRelations;

    private Referrers(
            Map<String, List<String>> elements,
            Map<String, List<String>> relations,
            Map<String, List<String>> byElements,
            Map<String, List<String>> byRelations) {
        this.elements = elements;
        this.relations = relations;
        this.byElements = byElements;
        this.byRelations = byRelations;
    }

    /// Those of a snapshot.
    public static Referrers in(RuleContext context) {
        return context.derived(Referrers.class, given -> {
            Architecture architecture = given.architecture();
            Referrers found = new Referrers(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
            architecture.elements().values().forEach(each -> found.note(each.id(), targets(each)));
            architecture.relations().values().forEach(each -> found.noteRelation(each.id(), targets(each)));
            return found;
        });
    }

    /// The ids of the elements that refer to an element, in no order.
    public List<String> elements(String id) {
        return elements.getOrDefault(id, List.of());
    }

    /// The ids of the relations that refer to an element, in no order.
    public List<String> relations(String id) {
        return relations.getOrDefault(id, List.of());
    }

    /// Whether anything refers to an element.
    public boolean areThereOf(String id) {
        return elements.containsKey(id) || relations.containsKey(id);
    }

    private static List<String> targets(Element element) {
        List<String> targets = new ArrayList<>();
        References.collect(element.attributes(), ElementAttributes.all(), (path, target) -> targets.add(target));
        return targets;
    }

    private static List<String> targets(Relation relation) {
        List<String> targets = new ArrayList<>();
        References.collect(relation.attributes(), RelationAttributes.all(), (path, target) -> targets.add(target));
        return targets;
    }

    private void note(String id, List<String> targets) {
        note(id, targets, byElements, elements);
    }

    private void noteRelation(String id, List<String> targets) {
        note(id, targets, byRelations, relations);
    }

    /// Lists are replaced, never changed, since others after an edit share them.
    private static void note(
            String id, List<String> targets, Map<String, List<String>> by, Map<String, List<String>> referrers) {
        for (String gone : by.getOrDefault(id, List.of())) {
            referrers.computeIfPresent(gone, (target, ids) -> {
                List<String> left =
                        ids.stream().filter(other -> !other.equals(id)).toList();
                return left.isEmpty() ? null : left;
            });
        }
        for (String target : targets) {
            referrers.merge(
                    target,
                    List.of(id),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        if (targets.isEmpty()) {
            by.remove(id);
        } else {
            by.put(id, targets);
        }
    }

    @Override
    public Optional<Referrers> after(Edit edit, RuleContext now) {
        Architecture architecture = now.architecture();
        Map<String, List<String>> others = new HashMap<>();
        Map<String, List<String>> otherRelations = new HashMap<>();
        for (String id : edit.elements()) {
            List<String> targets =
                    architecture.element(id).map(Referrers::targets).orElse(List.of());
            if (!targets.equals(byElements.getOrDefault(id, List.of()))) {
                others.put(id, targets);
            }
        }
        for (String id : edit.relations()) {
            List<String> targets =
                    architecture.relation(id).map(Referrers::targets).orElse(List.of());
            if (!targets.equals(byRelations.getOrDefault(id, List.of()))) {
                otherRelations.put(id, targets);
            }
        }
        if (others.isEmpty() && otherRelations.isEmpty()) {
            return Optional.of(this);
        }
        Referrers renewed = new Referrers(
                new HashMap<>(elements),
                new HashMap<>(relations),
                new HashMap<>(byElements),
                new HashMap<>(byRelations));
        others.forEach(renewed::note);
        otherRelations.forEach(renewed::noteRelation);
        return Optional.of(renewed);
    }
}
