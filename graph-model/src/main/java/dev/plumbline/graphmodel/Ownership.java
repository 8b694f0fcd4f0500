package dev.plumbline.graphmodel;

import java.util.Optional;
import java.util.stream.Stream;

/// Who answers for elements.
public final class Ownership {

    private Ownership() {}

    /// The owner that an element names, or else that of the nearest container that names one.
    public static Optional<String> owner(Architecture architecture, Element element) {
        Stream<Element> containers =
                architecture.ancestors(element.id()).stream().flatMap(id -> architecture.element(id).stream());
        return Stream.concat(Stream.of(element), containers)
                .flatMap(holder -> holder.get(ElementAttributes.OWNER).stream())
                .findFirst();
    }
}
