package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;

/// Tells which relations a source cannot do without.
public final class HardDependencies {

    private HardDependencies() {}

    /// Whether the source fails when the target does: it waits for the target, requires it, and has no fallback to
    /// an element of the same kind.
    public static boolean isHard(Architecture architecture, Relation relation) {
        return relation.isSynchronous()
                && relation.criticality() == RelationCriticality.REQUIRED
                && architecture.outgoing(relation.from()).stream()
                        .noneMatch(other -> other.criticality() == RelationCriticality.FALLBACK
                                && sameKind(architecture, relation, other));
    }

    /// Whether the targets of two relations are of the same kind.
    public static boolean sameKind(Architecture architecture, Relation first, Relation second) {
        return architecture
                .element(first.to())
                .map(Element::kind)
                .equals(architecture.element(second.to()).map(Element::kind));
    }
}
