package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether an architecture shows where its elements run, and of which it does.
///
/// @param own the ids of the elements that say themselves where they run
/// @param instantiated the ids of those of which there is an instance
public record Placement(Set<String> own, Set<String> instantiated) {

    private static final ElementChoice PLACED =
            ElementChoice.of((architecture, element) -> element.kind() == ElementKind.NODE
                    || element.attributes().has(ElementAttributes.ZONES)
                    || element.attributes().has(ElementAttributes.REGION)
                    || architecture.outgoing(element.id()).stream()
                            .anyMatch(relation -> relation.kind() == RelationKind.DEPLOYED_ON));
    private static final ElementChoice INSTANCES =
            ElementChoice.of(element -> element.attributes().has(ElementAttributes.INSTANCE_OF));

    /// What a snapshot shows.
    public static Placement in(RuleContext context) {
        return context.derived(Placement.class, given -> {
            Set<String> instantiated = new HashSet<>();
            for (String id : ChosenElements.of(given, INSTANCES)) {
                given.architecture()
                        .requireElement(id)
                        .get(ElementAttributes.INSTANCE_OF)
                        .ifPresent(instantiated::add);
            }
            return new Placement(ChosenElements.of(given, PLACED), instantiated);
        });
    }

    /// Whether it is shown of no element where it runs.
    public boolean isEmpty() {
        return own.isEmpty() && instantiated.isEmpty();
    }

    private boolean has(String id) {
        return own.contains(id) || instantiated.contains(id);
    }

    /// Whether it is shown where the element or a container of it runs, or a provider takes care of that; nothing if
    /// the architecture shows that of no element.
    public Optional<Boolean> isPlaced(Architecture architecture, Element element) {
        if (isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(element.get(ElementAttributes.MANAGED, false)
                || Stream.concat(Stream.of(element.id()), architecture.ancestors(element.id()).stream())
                        .anyMatch(this::has));
    }
}
