package dev.plumbline.designrules.incremental;

import dev.plumbline.designrules.Edit;
import dev.plumbline.designrules.Lasting;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.pluginapi.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which parts refer to which elements by their attributes.
///
/// @param elements the ids of the elements that refer to one, by its id
/// @param relations the ids of the relations that refer to one, by its id
record Referrers(Map<String, List<String>> elements, Map<String, List<String>> relations)
        implements Lasting<Referrers> {

    private static final Set<String> KEYS = keys();

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(References.keys(ElementAttributes.all()));
        keys.addAll(References.keys(RelationAttributes.all()));
        return Set.copyOf(keys);
    }

    /// Those of a snapshot.
    static Referrers in(RuleContext context) {
        return context.derived(Referrers.class, given -> found(given.architecture()));
    }

    private static Referrers found(Architecture architecture) {
        Referrers found = new Referrers(new HashMap<>(), new HashMap<>());
        for (Element element : architecture.elements().values()) {
            References.collect(
                    element.attributes(),
                    ElementAttributes.all(),
                    (path, target) -> add(found.elements, target, element.id()));
        }
        for (Relation relation : architecture.relations().values()) {
            References.collect(
                    relation.attributes(),
                    RelationAttributes.all(),
                    (path, target) -> add(found.relations, target, relation.id()));
        }
        return found;
    }

    private static void add(Map<String, List<String>> referrers, String target, String referrer) {
        referrers.computeIfAbsent(target, id -> new ArrayList<>()).add(referrer);
    }

    @Override
    public Optional<Referrers> after(Edit edit, RuleContext now) {
        return edit.touches(KEYS) ? Optional.empty() : Optional.of(this);
    }
}
