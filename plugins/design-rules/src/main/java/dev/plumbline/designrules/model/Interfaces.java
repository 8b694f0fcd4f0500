package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.StructureAttributes;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What systems offer to others.
public final class Interfaces {

    private static final ElementChoice PUBLISHED = ElementChoice.of(Interfaces::isPublished);

    private Interfaces() {}

    /// Whether the element is offered to other systems: declared so, else an API.
    public static boolean isPublished(Element element) {
        return element.get(StructureAttributes.PUBLISHED, element.kind() == ElementKind.API);
    }

    /// Whether the element is offered to other systems; nothing if that is not declared, and it is no API.
    public static Optional<Boolean> isOffered(Element element) {
        return element.get(StructureAttributes.PUBLISHED)
                .or(() -> element.kind() == ElementKind.API ? Optional.of(true) : Optional.empty());
    }

    /// The ids of the systems that are known to offer something.
    public static Set<String> publishingSystems(RuleContext context) {
        Architecture architecture = context.architecture();
        Set<String> systems = new HashSet<>();
        for (String id : ChosenElements.of(context, PUBLISHED)) {
            Surroundings.system(architecture, architecture.requireElement(id)).ifPresent(systems::add);
        }
        return systems;
    }

    /// Whether the relation comes into a system from outside it; out of one, or from a system to the one around it,
    /// does not count.
    public static boolean isEntered(Architecture architecture, Relation relation) {
        return architecture
                .element(relation.to())
                .flatMap(target -> Surroundings.system(architecture, target))
                .filter(system -> !architecture.isWithin(relation.from(), system))
                .isPresent();
    }
}
