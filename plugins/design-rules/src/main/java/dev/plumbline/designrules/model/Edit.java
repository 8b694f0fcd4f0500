package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.SideBySide;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.RuleContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What differs between two contexts of the same day, as before and after an edit.
///
/// @param elements the ids of the elements that were added, removed or changed
/// @param relations the ids of the relations that were added, removed or changed
/// @param ends the ids of the elements at which such relations begin or end, before or after
/// @param attributes the keys of the attributes that have other values; `name` stands for the name of an element
/// @param structure how the structure differs
/// @param inputs what else differs
public record Edit(
        Set<String> elements,
        Set<String> relations,
        Set<String> ends,
        Set<String> attributes,
        Structure structure,
        Set<Input> inputs) {

    public Edit {
        elements = Set.copyOf(elements);
        relations = Set.copyOf(relations);
        ends = Set.copyOf(ends);
        attributes = Set.copyOf(attributes);
        inputs = Set.copyOf(inputs);
    }

    /// What differs. Parts that are the same object are not looked at, so that the snapshots before and after an edit
    /// are compared quickly.
    public static Edit between(RuleContext first, RuleContext second) {
        Architecture before = first.architecture();
        Architecture after = second.architecture();
        Collector collector = new Collector(before, after);
        SideBySide.elements(before, after, collector::element);
        SideBySide.relations(before, after, collector::relation);
        Set<Input> inputs = EnumSet.noneOf(Input.class);
        if (!before.flows().equals(after.flows()) || !before.scenarios().equals(after.scenarios())) {
            inputs.add(Input.FLOWS);
        }
        if (!first.evidence().equals(second.evidence())) {
            inputs.add(Input.EVIDENCE);
        }
        return new Edit(
                collector.elements,
                collector.relations,
                collector.ends,
                collector.attributes,
                collector.structure(first, second),
                inputs);
    }

    /// Whether parts came, went, or changed their kind, their container or their ends.
    public boolean structural() {
        return structure.joins || !structure.containers.isEmpty() || !structure.lone.isEmpty();
    }

    /// Whether the structure differs in a way that a rule depends on.
    public boolean touches(Dependencies.Structure of) {
        return structure.joins || of.hasContainers(structure.containers) || of.hasLone(structure.lone);
    }

    /// Whether what is made from relations, from which elements there are, and from some attributes can differ.
    public boolean touchesRelations(Set<String> keys) {
        return structure.joins
                || !structure.lone.isEmpty()
                || attributes.stream().anyMatch(keys::contains);
    }

    /// Whether what is made from the structure and some attributes can differ.
    public boolean touches(Set<String> keys) {
        return structural() || attributes.stream().anyMatch(keys::contains);
    }

    /// The ids of the elements that differ, of those at the ends of relations that do, of the neighbours of both, of
    /// what
    /// refers to them, and of the containers of the first: of all of which
    /// something can be told that depends on nothing further.
    public Set<String> nodes(RuleContext context) {
        Architecture now = context.architecture();
        Set<String> nodes = new HashSet<>(elements);
        nodes.addAll(ends);
        Referrers referrers = Referrers.in(context);
        for (String id : elements) {
            now.outgoing(id).forEach(relation -> nodes.add(relation.to()));
            now.incoming(id).forEach(relation -> nodes.add(relation.from()));
            nodes.addAll(referrers.elements(id));
            now.element(id).map(Element::parent).ifPresent(nodes::add);
            for (String referrer : referrers.relations(id)) {
                Relation relation = now.requireRelation(referrer);
                nodes.add(relation.from());
                nodes.add(relation.to());
            }
        }
        return nodes;
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

    /// How the structure differs.
    ///
    /// @param joins whether relations came, went, or changed their kind or their ends, or elements their kind, or such
    ///     came or went that something joins to others
    /// @param containers the kinds of the containers of which it differs what is in them
    /// @param lone the kinds of the elements that came or went and that nothing joins to others
    public record Structure(boolean joins, Set<ElementKind> containers, Set<ElementKind> lone) {

        public Structure {
            containers = Set.copyOf(containers);
            lone = Set.copyOf(lone);
        }

        /// Whether nothing differs but an element that nothing joins to others.
        public boolean isLone() {
            return !joins && !lone.isEmpty();
        }
    }

    private static final class Collector {

        private final Set<String> elements = new HashSet<>();
        private final Set<String> relations = new HashSet<>();
        private final Set<String> ends = new HashSet<>();
        private final Set<String> attributes = new HashSet<>();
        private final Set<Element> alone = new HashSet<>();
        private boolean joins;
        private final Set<ElementKind> containers = EnumSet.noneOf(ElementKind.class);
        private final Architecture first;
        private final Architecture second;

        Collector(Architecture first, Architecture second) {
            this.first = first;
            this.second = second;
        }

        void element(@Nullable Element before, @Nullable Element after) {
            if (before == null || after == null) {
                Element one = Objects.requireNonNull(before == null ? after : before);
                elements.add(one.id());
                alone.add(one);
                contained(first, before);
                contained(second, after);
            } else if (!before.equals(after)) {
                elements.add(after.id());
                joins |= before.kind() != after.kind();
                if (!Objects.equals(before.parent(), after.parent())) {
                    contained(first, before);
                    contained(second, after);
                }
                if (!before.name().equals(after.name())) {
                    attributes.add("name");
                }
                attributes(before.attributes(), after.attributes());
            }
        }

        void relation(@Nullable Relation before, @Nullable Relation after) {
            if (before == null || after == null) {
                Relation one = Objects.requireNonNull(before == null ? after : before);
                relations.add(one.id());
                ends(one);
                joins = true;
            } else if (!before.equals(after)) {
                relations.add(after.id());
                ends(before);
                ends(after);
                joins |= before.kind() != after.kind()
                        || !before.from().equals(after.from())
                        || !before.to().equals(after.to());
                attributes(before.attributes(), after.attributes());
            }
        }

        private void ends(Relation relation) {
            ends.add(relation.from());
            ends.add(relation.to());
        }

        private void contained(Architecture architecture, @Nullable Element element) {
            if (element != null && element.parent() != null) {
                Optional<Element> container = architecture.element(element.parent());
                container.ifPresent(found -> containers.add(found.kind()));
                joins |= container.isEmpty();
            }
        }

        private void attributes(Attributes before, Attributes after) {
            Set<String> keys = new HashSet<>(before.keys());
            keys.addAll(after.keys());
            keys.removeIf(key -> Objects.equals(before.value(key), after.value(key)));
            attributes.addAll(keys);
        }

        /// Several elements may join each other, so they count as lone only one at a time.
        Structure structure(RuleContext before, RuleContext after) {
            boolean isLone = alone.size() == 1
                    && elements.size() == 1
                    && relations.isEmpty()
                    && alone.stream().allMatch(element -> isLone(before, after, element));
            return isLone
                    ? new Structure(
                            joins, containers, Set.of(alone.iterator().next().kind()))
                    : new Structure(joins || !alone.isEmpty(), containers, Set.of());
        }

        private static boolean isLone(RuleContext before, RuleContext after, Element element) {
            List<String> references = new ArrayList<>();
            References.collect(element.attributes(), ElementAttributes.all(), (path, target) -> references.add(target));
            return references.isEmpty()
                    && !Referrers.in(before).areThereOf(element.id())
                    && Stream.of(before.architecture(), after.architecture())
                            .allMatch(
                                    snapshot -> snapshot.incoming(element.id()).isEmpty()
                                            && snapshot.outgoing(element.id()).isEmpty()
                                            && snapshot.children(element.id()).isEmpty());
        }
    }
}
