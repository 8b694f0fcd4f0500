package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ProtectionAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.stream.Stream;

/// Whether data about persons comes to an element.
public final class PersonalFlow {

    private PersonalFlow() {}

    /// Whether a relation brings the element data about persons that is not taken out on the way.
    public static boolean reaches(Architecture architecture, Element element) {
        return Stream.concat(architecture.incoming(element.id()).stream(), architecture.outgoing(element.id()).stream())
                .filter(relation -> brings(relation, element.id()))
                .filter(relation -> !relation.get(ProtectionAttributes.REDACTION, false))
                .anyMatch(relation ->
                        DataClasses.isPersonal(architecture, relation).orElse(false));
    }

    /// Whether the data that the relation names goes to its target; that of a call may go either way.
    public static boolean goesToTarget(Relation relation) {
        return relation.kind().carriesTraffic()
                && relation.kind() != RelationKind.READS
                && relation.kind() != RelationKind.SUBSCRIBES;
    }

    private static boolean brings(Relation relation, String id) {
        return relation.kind().carriesTraffic()
                && (goesToTarget(relation)
                        ? relation.to().equals(id)
                        : relation.from().equals(id));
    }
}
