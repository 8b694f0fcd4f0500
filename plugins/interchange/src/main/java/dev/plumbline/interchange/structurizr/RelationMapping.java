package dev.plumbline.interchange.structurizr;

import static dev.plumbline.graphmodel.RelationAttributes.DESCRIPTION;
import static dev.plumbline.graphmodel.RelationAttributes.MODE;
import static dev.plumbline.graphmodel.RelationAttributes.ORIGIN;
import static dev.plumbline.graphmodel.RelationAttributes.PROPERTIES;
import static dev.plumbline.graphmodel.RelationAttributes.TAGS;

import com.structurizr.model.DeploymentElement;
import com.structurizr.model.InteractionStyle;
import com.structurizr.model.Relationship;
import dev.plumbline.graphmodel.Origin;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.Protocols;
import dev.plumbline.interchange.source.RelationIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Turns Structurizr relationships into relations.
///
/// A relationship between parts of the system is a call. One between deployed things is a dependency, so that load
/// is not counted twice. A relationship that Structurizr derived is tagged `implied` (from one further inside) or
/// `inherited` (by an instance, from what it runs).
final class RelationMapping {

    /// The tag of a relation that stands for one further inside.
    static final String IMPLIED = "implied";

    /// The tag of a relation between instances that stands for one between what they run.
    static final String INHERITED = "inherited";

    private RelationMapping() {}

    /// The ids of the relations, in the order of their ends and descriptions.
    static Map<Relationship, String> ids(Collection<Relationship> relations, ElementIds elements) {
        List<Relationship> sorted = new ArrayList<>(relations);
        sorted.sort(Comparator.<Relationship, String>comparing(relation -> elements.of(relation.getSource()))
                .thenComparing(relation -> elements.of(relation.getDestination()))
                .thenComparing(relation -> textOf(relation.getDescription()))
                .thenComparing(relation -> textOf(relation.getTechnology()))
                .thenComparing(Relationship::getId));
        SequencedMap<Relationship, RelationIds.Ends> ends = new LinkedHashMap<>();
        for (Relationship relation : sorted) {
            ends.put(
                    relation,
                    new RelationIds.Ends(
                            elements.of(relation.getSource()),
                            elements.of(relation.getDestination()),
                            textOf(relation.getDescription()),
                            isDerived(relation) ? 1 : 0));
        }
        return RelationIds.assign(ends);
    }

    static Relation translate(Relationship relation, String id, ElementIds elements) {
        boolean deployed = relation.getSource() instanceof DeploymentElement;
        PartAttributes attributes = ItemAttributes.of(relation)
                .text(DESCRIPTION, relation.getDescription())
                .set(ORIGIN, Origin.IMPORTED);
        Protocols.tell(relation.getTechnology(), attributes);
        if (relation.getInteractionStyle() == InteractionStyle.Asynchronous
                || attributes.tags().contains("Asynchronous")) {
            attributes.set(MODE, RelationMode.ASYNC);
        }
        attributes.untag("Asynchronous").untag("Synchronous");
        if (isDerived(relation)) {
            attributes.tag(deployed ? INHERITED : IMPLIED);
        }
        return new Relation(
                id,
                elements.of(relation.getSource()),
                elements.of(relation.getDestination()),
                deployed ? RelationKind.DEPENDS_ON : RelationKind.CALLS,
                attributes.finish(TAGS, PROPERTIES));
    }

    private static boolean isDerived(Relationship relation) {
        String linked = relation.getLinkedRelationshipId();
        return linked != null && !linked.isEmpty();
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
