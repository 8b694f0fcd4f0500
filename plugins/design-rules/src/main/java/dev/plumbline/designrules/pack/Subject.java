package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import java.util.HashSet;
import java.util.Set;

/// What a predicate looks at: an element or a relation of an architecture.
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

    /// An architecture with what is looked up in it again and again.
    ///
    /// @param architecture the snapshot
    /// @param referenced the ids of the elements that an attribute refers to
    /// @param deadLetters the ids of the queues that take the dead letters of others
    record Scope(Architecture architecture, Set<String> referenced, Set<String> deadLetters) {

        static Scope of(Architecture architecture) {
            Set<String> referenced = new HashSet<>();
            Set<String> deadLetters = new HashSet<>();
            for (Element element : architecture.elements().values()) {
                References.collect(
                        element.attributes(), ElementAttributes.all(), (path, target) -> referenced.add(target));
                element.get(ElementAttributes.DEAD_LETTER).ifPresent(deadLetters::add);
            }
            for (Relation relation : architecture.relations().values()) {
                References.collect(
                        relation.attributes(), RelationAttributes.all(), (path, target) -> referenced.add(target));
            }
            return new Scope(architecture, referenced, deadLetters);
        }
    }
}
