package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.RuleContext;
import java.util.List;
import java.util.NavigableSet;

/// The elements at which requests come in.
public final class EntryPoints {

    private static final ElementChoice CHOICE = ElementChoice.of(EntryPoints::isEntry);

    private EntryPoints() {}

    /// The ids of those of a snapshot, sorted.
    public static NavigableSet<String> in(RuleContext context) {
        return ChosenElements.of(context, CHOICE);
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
