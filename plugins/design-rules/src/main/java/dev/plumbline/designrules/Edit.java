package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.SideBySide;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.RuleContext;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What differs between two contexts of the same day, as before and after an edit.
///
/// @param elements the ids of the elements that were added, removed or changed
/// @param relations the ids of the relations that were added, removed or changed
/// @param attributes the keys of the attributes that have other values; `name` stands for the name of an element
/// @param structural whether parts came, went, or changed their kind, their container or their ends
/// @param inputs what else differs
public record Edit(
        Set<String> elements, Set<String> relations, Set<String> attributes, boolean structural, Set<Input> inputs) {

    public Edit {
        elements = Set.copyOf(elements);
        relations = Set.copyOf(relations);
        attributes = Set.copyOf(attributes);
        inputs = Set.copyOf(inputs);
    }

    /// What differs. Parts that are the same object are not looked at, so that the snapshots before and after an edit
    /// are compared quickly.
    public static Edit between(RuleContext first, RuleContext second) {
        Architecture before = first.architecture();
        Architecture after = second.architecture();
        Collector collector = new Collector();
        SideBySide.differing(before.elements(), after.elements(), collector::element);
        SideBySide.differing(before.relations(), after.relations(), collector::relation);
        Set<Input> inputs = EnumSet.noneOf(Input.class);
        if (!before.flows().equals(after.flows()) || !before.scenarios().equals(after.scenarios())) {
            inputs.add(Input.FLOWS);
        }
        if (!first.evidence().equals(second.evidence())) {
            inputs.add(Input.EVIDENCE);
        }
        return new Edit(collector.elements, collector.relations, collector.attributes, collector.structural, inputs);
    }

    /// Whether what is made from the structure and some attributes can differ.
    public boolean touches(Set<String> keys) {
        return structural || attributes.stream().anyMatch(keys::contains);
    }

    /// The elements that differ and are still there.
    public List<Element> elementsOf(Architecture architecture) {
        return elements.stream()
                .flatMap(id -> architecture.element(id).stream())
                .toList();
    }

    /// The relations that differ and are still there.
    public List<Relation> relationsOf(Architecture architecture) {
        return relations.stream()
                .flatMap(id -> architecture.relation(id).stream())
                .toList();
    }

    private static final class Collector {

        private final Set<String> elements = new HashSet<>();
        private final Set<String> relations = new HashSet<>();
        private final Set<String> attributes = new HashSet<>();
        private boolean structural;

        void element(@Nullable Element before, @Nullable Element after) {
            if (before == null || after == null) {
                elements.add(
                        Objects.requireNonNull(before == null ? after : before).id());
                structural = true;
            } else if (!before.equals(after)) {
                elements.add(after.id());
                structural |= before.kind() != after.kind() || !Objects.equals(before.parent(), after.parent());
                if (!before.name().equals(after.name())) {
                    attributes.add("name");
                }
                attributes(before.attributes(), after.attributes());
            }
        }

        void relation(@Nullable Relation before, @Nullable Relation after) {
            if (before == null || after == null) {
                relations.add(
                        Objects.requireNonNull(before == null ? after : before).id());
                structural = true;
            } else if (!before.equals(after)) {
                relations.add(after.id());
                structural |= before.kind() != after.kind()
                        || !before.from().equals(after.from())
                        || !before.to().equals(after.to());
                attributes(before.attributes(), after.attributes());
            }
        }

        private void attributes(Attributes before, Attributes after) {
            Set<String> keys = new HashSet<>(before.keys());
            keys.addAll(after.keys());
            keys.removeIf(key -> Objects.equals(before.value(key), after.value(key)));
            attributes.addAll(keys);
        }
    }
}
