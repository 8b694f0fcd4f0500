package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The kinds of elements that an attribute is meant to refer to.
///
/// @param kinds the kinds; none where elements of any kind are meant
record ReferencedKinds(Set<ElementKind> kinds) {

    private static final ReferencedKinds ANY = new ReferencedKinds(Set.of());

    /// Those of an attribute, by its path.
    static ReferencedKinds of(String path) {
        return switch (path) {
            case "owner" -> new ReferencedKinds(Set.of(ElementKind.TEAM, ElementKind.PERSON));
            case "data", "systemOfRecordFor" -> new ReferencedKinds(Set.of(ElementKind.DATASET));
            case "deadLetter" -> new ReferencedKinds(Set.of(ElementKind.QUEUE));
            default -> ANY;
        };
    }

    /// The ids of all elements, those that are meant first.
    List<String> first(Architecture architecture) {
        List<String> ids = new ArrayList<>(meant(architecture).toList());
        architecture.elements().values().stream()
                .filter(element -> !isMeant(element))
                .map(Element::id)
                .forEach(ids::add);
        return ids;
    }

    /// The ids of the elements that are meant.
    Stream<String> meant(Architecture architecture) {
        return architecture.elements().values().stream().filter(this::isMeant).map(Element::id);
    }

    private boolean isMeant(Element element) {
        return kinds.isEmpty() || kinds.contains(element.kind());
    }
}
