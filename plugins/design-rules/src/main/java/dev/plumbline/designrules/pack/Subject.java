package dev.plumbline.designrules.pack;

import com.google.common.base.Suppliers;
import dev.plumbline.designrules.model.Deployment;
import dev.plumbline.designrules.model.Placement;
import dev.plumbline.designrules.model.ToolUsers;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.live.Hop;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a predicate looks at: an element, a relation or a path of an architecture.
sealed interface Subject {

    /// The snapshot that it is part of.
    Scope scope();

    /// Its id.
    String id();

    /// Its attributes.
    Attributes attributes();

    /// An element.
    record OfElement(Scope scope, Element element) implements Subject {
        @Override
        public String id() {
            return element.id();
        }

        @Override
        public Attributes attributes() {
            return element.attributes();
        }
    }

    /// A relation.
    record OfRelation(Scope scope, Relation relation) implements Subject {
        @Override
        public String id() {
            return relation.id();
        }

        @Override
        public Attributes attributes() {
            return relation.attributes();
        }
    }

    /// A path of at least one step.
    record OfPath(Scope scope, List<Hop> hops) implements Subject {

        public OfPath {
            hops = List.copyOf(hops);
        }

        @Override
        public String id() {
            return "the path from " + hops.getFirst().from() + " to "
                    + hops.getLast().to();
        }

        @Override
        public Attributes attributes() {
            return Attributes.NONE;
        }

        /// The ids of the elements and relations, in turn.
        List<String> witness() {
            return Stream.concat(
                            Stream.of(hops.getFirst().from()),
                            hops.stream()
                                    .flatMap(hop -> Stream.of(hop.relation().id(), hop.to())))
                    .toList();
        }

        /// The ids of the elements, both ends included.
        List<String> elements() {
            return Stream.concat(
                            Stream.of(hops.getFirst().from()), hops.stream().map(Hop::to))
                    .toList();
        }
    }

    /// An architecture with what is looked up in it again and again, and is gathered when it is first asked for.
    final class Scope {

        private final Architecture architecture;
        private final Supplier<Set<String>> referenced;
        private final Supplier<Set<String>> deadLetters;
        private final Supplier<Set<String>> reviewed;
        private final Supplier<Placement> placement;
        private final Supplier<Map<String, List<Element>>> instances;
        private final Supplier<Reachability> reachability;

        /// @param architecture the snapshot
        Scope(Architecture architecture) {
            this.architecture = architecture;
            referenced = Suppliers.memoize(() -> referenced(architecture));
            deadLetters = Suppliers.memoize(() -> deadLetters(architecture));
            reviewed = Suppliers.memoize(() -> ToolUsers.reviewed(architecture));
            placement = Suppliers.memoize(() -> Placement.of(architecture));
            instances = Suppliers.memoize(() -> Deployment.instances(architecture));
            reachability = Suppliers.memoize(() -> new Reachability(architecture));
        }

        Architecture architecture() {
            return architecture;
        }

        /// The element with an id as a subject.
        Optional<Subject> find(String id) {
            return architecture.element(id).map(element -> new OfElement(this, element));
        }

        /// What can be reached from where.
        Reachability reachability() {
            return reachability.get();
        }

        /// The ids of the elements that an attribute refers to.
        Set<String> referenced() {
            return referenced.get();
        }

        /// The ids of the queues that take the dead letters of others.
        Set<String> deadLetters() {
            return deadLetters.get();
        }

        /// The ids of the elements at which people review.
        Set<String> reviewed() {
            return reviewed.get();
        }

        /// What the snapshot shows of where its elements run.
        Placement placement() {
            return placement.get();
        }

        /// The instances of an element.
        List<Element> instances(String id) {
            return instances.get().getOrDefault(id, List.of());
        }

        private static Set<String> referenced(Architecture architecture) {
            Set<String> found = new HashSet<>();
            for (Element element : architecture.elements().values()) {
                References.collect(element.attributes(), ElementAttributes.all(), (path, target) -> found.add(target));
            }
            for (Relation relation : architecture.relations().values()) {
                References.collect(
                        relation.attributes(), RelationAttributes.all(), (path, target) -> found.add(target));
            }
            return found;
        }

        private static Set<String> deadLetters(Architecture architecture) {
            Set<String> found = new HashSet<>();
            for (Element element : architecture.elements().values()) {
                element.get(ElementAttributes.DEAD_LETTER).ifPresent(found::add);
            }
            return found;
        }
    }
}
