package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.Optional;
import java.util.stream.Stream;

/// Who answers for elements, as the attribute `owner` says it or a relation that is drawn from the owner.
public final class Owners {

    private Owners() {}

    /// The owner of the element, or else that of the nearest container that has one.
    public static Optional<String> of(Architecture architecture, Element element) {
        return Stream.concat(Stream.of(element.id()), architecture.ancestors(element.id()).stream())
                .flatMap(id -> owner(architecture, id).stream())
                .findFirst();
    }

    private static Optional<String> owner(Architecture architecture, String id) {
        return architecture
                .element(id)
                .flatMap(element -> element.get(ElementAttributes.OWNER))
                .or(() -> architecture.incoming(id).stream()
                        .filter(relation -> relation.kind() == RelationKind.OWNS)
                        .map(Relation::from)
                        .findFirst());
    }
}
