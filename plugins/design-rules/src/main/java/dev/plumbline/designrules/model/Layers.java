package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.StructureAttributes;
import dev.plumbline.graphmodel.StructureAttributes.LayerAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The layers that elements belong to, and which of them may use which.
public final class Layers {

    private Layers() {}

    /// The layer of the element, else of the innermost container that has one.
    public static Optional<String> of(Architecture architecture, Element element) {
        return element.get(StructureAttributes.LAYER)
                .or(() -> containers(architecture, element.id())
                        .flatMap(container -> container.get(StructureAttributes.LAYER).stream())
                        .findFirst());
    }

    /// Whether the relation goes up, or past the next layer where only that may be used, in the innermost layering
    /// around both ends. Nothing if one of the layers is not part of it.
    public static Optional<Boolean> areBroken(Architecture architecture, Relation relation) {
        Optional<String> from = architecture.element(relation.from()).flatMap(source -> of(architecture, source));
        Optional<String> to = architecture.element(relation.to()).flatMap(target -> of(architecture, target));
        Optional<Attributes> layering = layering(architecture, relation);
        return from.isEmpty() || to.isEmpty() || layering.isEmpty() || from.equals(to)
                ? Optional.of(false)
                : areBroken(layering.get(), from.get(), to.get());
    }

    private static Optional<Boolean> areBroken(Attributes layering, String from, String to) {
        List<String> order = layering.get(StructureAttributes.LAYERS, List.of());
        int steps = order.indexOf(to) - order.indexOf(from);
        if (!order.contains(from) || !order.contains(to)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (layering.get(StructureAttributes.LAYER_ACCESS, LayerAccess.ANY_BELOW)) {
                    case ANY_BELOW -> steps < 0;
                    case NEXT_BELOW -> steps != 1;
                });
    }

    private static Optional<Attributes> layering(Architecture architecture, Relation relation) {
        return containers(architecture, relation.from())
                .filter(container -> container.attributes().has(StructureAttributes.LAYERING))
                .filter(container -> architecture.isWithin(relation.to(), container.id()))
                .flatMap(container -> container.get(StructureAttributes.LAYERING).stream())
                .findFirst();
    }

    private static Stream<Element> containers(Architecture architecture, String id) {
        return architecture.ancestors(id).stream().flatMap(container -> architecture.element(container).stream());
    }
}
