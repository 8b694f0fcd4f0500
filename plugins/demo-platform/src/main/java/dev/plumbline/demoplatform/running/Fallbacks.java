package dev.plumbline.demoplatform.running;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import java.util.List;
import java.util.Optional;

/// Which relations stand in for a required one that has failed: the fallbacks of the same source to elements of the
/// same
/// kind, by their ids.
final class Fallbacks {

    private final Architecture architecture;

    Fallbacks(Architecture architecture) {
        this.architecture = architecture;
    }

    List<Relation> of(Relation failed) {
        if (failed.criticality() != RelationCriticality.REQUIRED) {
            return List.of();
        }
        return architecture.outgoing(failed.from()).stream()
                .filter(relation -> relation.criticality() == RelationCriticality.FALLBACK)
                .filter(relation -> kind(relation).equals(kind(failed)))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private Optional<ElementKind> kind(Relation relation) {
        return architecture.element(relation.to()).map(Element::kind);
    }
}
