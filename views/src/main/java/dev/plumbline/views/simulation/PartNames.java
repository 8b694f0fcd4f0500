package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;

/// What people call the parts of a model.
///
/// @param architecture the model
record PartNames(Architecture architecture) {

    /// The name of an element; the ends of a relation; the id of what is not there.
    String of(String id) {
        return architecture
                .element(id)
                .map(Element::name)
                .or(() -> architecture.relation(id).map(this::ends))
                .orElse(id);
    }

    private String ends(Relation relation) {
        return element(relation.from()) + " → " + element(relation.to());
    }

    private String element(String id) {
        return architecture.element(id).map(Element::name).orElse(id);
    }
}
