package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.RuleContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which parts refer to which elements by their attributes.
public final class Referrers implements Lasting<Referrers> {

    private static final Set<String> KEYS = keys();

    private final Map<String, List<String>> elements;
    private final Map<String, List<String>> relations;

    private Referrers(Map<String, List<String>> elements, Map<String, List<String>> relations) {
        this.elements = elements;
        this.relations = relations;
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(References.keys(ElementAttributes.all()));
        keys.addAll(References.keys(RelationAttributes.all()));
        return Set.copyOf(keys);
    }

    /// Those of a snapshot.
    public static Referrers in(RuleContext context) {
        return context.derived(Referrers.class, given -> {
            Architecture architecture = given.architecture();
            Referrers found = new Referrers(new HashMap<>(), new HashMap<>());
            found.add(architecture.elements().values(), architecture.relations().values());
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

    private void add(Collection<Element> some, Collection<Relation> others) {
        for (Element element : some) {
            References.collect(
                    element.attributes(),
                    ElementAttributes.all(),
                    (path, target) -> add(elements, target, element.id()));
        }
        for (Relation relation : others) {
            References.collect(
                    relation.attributes(),
                    RelationAttributes.all(),
                    (path, target) -> add(relations, target, relation.id()));
        }
    }

    private static void add(Map<String, List<String>> referrers, String target, String referrer) {
        referrers.computeIfAbsent(target, id -> new ArrayList<>()).add(referrer);
    }

    @Override
    public Optional<Referrers> after(Edit edit, RuleContext now) {
        if (!edit.touches(KEYS)) {
            return Optional.of(this);
        }
        Referrers renewed = new Referrers(without(elements, edit.elements()), without(relations, edit.relations()));
        renewed.add(edit.elementsOf(now.architecture()), edit.relationsOf(now.architecture()));
        return Optional.of(renewed);
    }

    private static Map<String, List<String>> without(Map<String, List<String>> referrers, Set<String> gone) {
        Map<String, List<String>> left = new HashMap<>();
        referrers.forEach((target, ids) -> {
            List<String> others = new ArrayList<>(
                    ids.stream().filter(id -> !gone.contains(id)).toList());
            if (!others.isEmpty()) {
                left.put(target, others);
            }
        });
        return left;
    }
}
