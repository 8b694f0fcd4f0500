package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import java.util.Optional;
import java.util.stream.Stream;

/// The systems and trust boundaries that elements lie in.
public final class Surroundings {

    private Surroundings() {}

    /// The id of the innermost system that the element is or lies in, if there is one.
    public static Optional<String> system(Architecture architecture, Element element) {
        return innermost(
                architecture,
                Stream.concat(Stream.of(element.id()), architecture.ancestors(element.id()).stream()),
                ElementKind.SYSTEM);
    }

    /// The id of the innermost trust boundary around the element, if there is one.
    public static Optional<String> boundary(Architecture architecture, Element element) {
        return innermost(architecture, architecture.ancestors(element.id()).stream(), ElementKind.TRUST_BOUNDARY);
    }

    /// Whether the relation comes into a trust boundary from outside it; out of one, or from a boundary to the one
    /// around it, does not count.
    public static boolean enters(Architecture architecture, Relation relation) {
        return architecture
                .element(relation.to())
                .flatMap(target -> boundary(architecture, target))
                .filter(boundary -> !architecture.isWithin(relation.from(), boundary))
                .isPresent();
    }

    private static Optional<String> innermost(Architecture architecture, Stream<String> containers, ElementKind kind) {
        return containers
                .filter(id -> architecture
                        .element(id)
                        .filter(container -> container.kind() == kind)
                        .isPresent())
                .findFirst();
    }
}
