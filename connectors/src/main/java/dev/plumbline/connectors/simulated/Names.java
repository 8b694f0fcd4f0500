package dev.plumbline.connectors.simulated;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import java.util.List;

/// The names that the elements of an architecture report telemetry under.
final class Names {

    private final Architecture architecture;

    Names(Architecture architecture) {
        this.architecture = architecture;
    }

    /// The service name of an element.
    String element(String id) {
        return architecture
                .element(id)
                .flatMap(element -> element.get(ElementAttributes.OBSERVED_AS))
                .orElse(id);
    }

    /// The service names of a relation's source and target.
    List<String> ends(String id) {
        Relation relation = architecture.requireRelation(id);
        return List.of(element(relation.from()), element(relation.to()));
    }
}
