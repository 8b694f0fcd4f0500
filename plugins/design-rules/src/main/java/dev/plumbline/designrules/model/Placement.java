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
/// @param placed the ids of the elements that say themselves where they run, or of which there is an instance; empty if
///     the architecture says nothing of that
public record Placement(Set<String> placed) implements Lasting<Placement> {

    private static final Set<String> READ = Set.of("instanceOf", "region", "zones");

    /// What a snapshot shows.
    public static Placement in(RuleContext context) {
        return context.derived(Placement.class, given -> of(given.architecture()));
    }

    @Override
    public Optional<Placement> after(Edit edit, RuleContext now) {
        return edit.touchesRelations(READ) ? Optional.empty() : Optional.of(this);
    }

    private static Placement of(Architecture architecture) {
        Set<String> placed = new HashSet<>();
        for (Element element : architecture.elements().values()) {
            element.get(ElementAttributes.INSTANCE_OF).ifPresent(placed::add);
            if (element.kind() == ElementKind.NODE
                    || element.attributes().has(ElementAttributes.ZONES)
                    || element.attributes().has(ElementAttributes.REGION)) {
                placed.add(element.id());
            }
        }
        architecture.relations().values().stream()
                .filter(relation -> relation.kind() == RelationKind.DEPLOYED_ON)
                .forEach(relation -> placed.add(relation.from()));
        return new Placement(placed);
    }

    /// Whether it is shown where the element or a container of it runs, or a provider takes care of that; nothing if
    /// the architecture shows that of no element.
    public Optional<Boolean> isPlaced(Architecture architecture, Element element) {
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(element.get(ElementAttributes.MANAGED, false)
                || Stream.concat(Stream.of(element.id()), architecture.ancestors(element.id()).stream())
                        .anyMatch(placed::contains));
    }
}
