package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The regions and environments that elements run in.
public final class Places {

    private Places() {}

    /// The regions of the element: its own, else those of its instances, else those of the nodes that it runs on, where
    /// a node of the type `region` is one itself. Empty if not known.
    public static NavigableSet<String> regions(Architecture architecture, Element element, List<Element> instances) {
        NavigableSet<String> regions = new TreeSet<>();
        element.get(ElementAttributes.REGION).ifPresent(regions::add);
        if (regions.isEmpty()) {
            instances.forEach(instance -> instance.get(ElementAttributes.REGION).ifPresent(regions::add));
        }
        if (regions.isEmpty()) {
            for (String id : around(architecture, element, instances)) {
                architecture.element(id).flatMap(Places::region).ifPresent(regions::add);
            }
        }
        return regions;
    }

    private static Optional<String> region(Element node) {
        return node.get(ElementAttributes.REGION)
                .or(() -> node.get(ElementAttributes.TYPE)
                        .filter(type -> node.kind() == ElementKind.NODE && type.equalsIgnoreCase("region"))
                        .map(type -> node.id()));
    }

    /// Whether the element runs in production only or outside it only, as the environments around it, its instances and
    /// its nodes say; nothing if none is known or both.
    public static Optional<Stage> stage(Architecture architecture, Element element, List<Element> instances) {
        Set<Stage> stages = new LinkedHashSet<>();
        for (String id : around(architecture, element, instances)) {
            architecture
                    .element(id)
                    .filter(found -> found.kind() == ElementKind.ENVIRONMENT)
                    .flatMap(Stage::of)
                    .ifPresent(stages::add);
        }
        return stages.size() == 1 ? stages.stream().findFirst() : Optional.empty();
    }

    /// The ids of what contains the element, its instances and the nodes that these run on.
    private static Set<String> around(Architecture architecture, Element element, List<Element> instances) {
        Set<String> found = new LinkedHashSet<>();
        List<String> starts = new ArrayList<>(List.of(element.id()));
        instances.forEach(instance -> starts.add(instance.id()));
        for (String start : starts) {
            found.addAll(architecture.ancestors(start));
            architecture.outgoing(start).stream()
                    .filter(relation -> relation.kind() == RelationKind.DEPLOYED_ON)
                    .forEach(relation -> {
                        found.add(relation.to());
                        found.addAll(architecture.ancestors(relation.to()));
                    });
        }
        return found;
    }
}
