package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import java.util.List;

/// The elements at which requests come in.
public final class EntryPoints {

    private EntryPoints() {}

    /// The ids of the entry points, sorted.
    public static List<String> in(Architecture architecture) {
        return architecture.elements().values().stream()
                .filter(element -> isEntry(architecture, element))
                .map(Element::id)
                .toList();
    }

    /// Whether the element is exposed, is used by people, external systems or clients, or sends requests while none
    /// reach it.
    private static boolean isEntry(Architecture architecture, Element element) {
        if (!element.kind().runs() || element.kind() == ElementKind.EXTERNAL) {
            return false;
        }
        List<Relation> callers = architecture.incoming(element.id()).stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .toList();
        if (callers.isEmpty()) {
            return architecture.outgoing(element.id()).stream().anyMatch(Relation::isSynchronous);
        }
        return element.get(ElementAttributes.EXPOSED, false)
                || callers.stream()
                        .map(relation -> architecture.element(relation.from()))
                        .anyMatch(caller -> caller.map(Element::kind)
                                .filter(kind -> kind == ElementKind.PERSON
                                        || kind == ElementKind.EXTERNAL
                                        || kind == ElementKind.CLIENT)
                                .isPresent());
    }
}
