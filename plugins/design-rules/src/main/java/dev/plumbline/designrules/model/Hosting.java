package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.OperationsAttributes.Tenancy;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What runs on a node: what is in it or deployed on it straight, not on nodes within it.
///
/// @param elements the elements, instances replaced by what they are instances of
public record Hosting(List<Element> elements) {

    public Hosting {
        elements = List.copyOf(elements);
    }

    /// What runs on the node.
    public static Hosting on(Architecture architecture, Element node) {
        List<Element> hosted = new ArrayList<>(architecture.children(node.id()));
        architecture.incoming(node.id()).stream()
                .filter(relation -> relation.kind() == RelationKind.DEPLOYED_ON)
                .map(Relation::from)
                .flatMap(id -> architecture.element(id).stream())
                .forEach(hosted::add);
        return new Hosting(hosted.stream()
                .flatMap(element -> runs(architecture, element).stream())
                .distinct()
                .toList());
    }

    private static Optional<Element> runs(Architecture architecture, Element element) {
        return switch (element.kind()) {
            case INSTANCE -> element.get(ElementAttributes.INSTANCE_OF).flatMap(architecture::element);
            case NODE, ENVIRONMENT -> Optional.empty();
            default -> Optional.of(element);
        };
    }

    /// Whether elements of two trust boundaries, or those of one customer and those of several, run beside each other.
    public boolean isMixed(Architecture architecture) {
        Set<String> boundaries = new TreeSet<>();
        Set<Tenancy> tenancies = new TreeSet<>();
        for (Element element : elements) {
            Surroundings.boundary(architecture, element).ifPresent(boundaries::add);
            element.get(OperationsAttributes.TENANCY).ifPresent(tenancies::add);
        }
        return boundaries.size() > 1 || tenancies.size() > 1;
    }

    /// How many elements run in the innermost trust boundary around the element that neither are identity providers or
    /// vaults nor serve them alone; nothing if no trust boundary is around it.
    public static Optional<Long> strangers(Architecture architecture, Element element) {
        return Surroundings.boundary(architecture, element)
                .map(boundary -> architecture.elements().values().stream()
                        .filter(other -> other.kind().runs() && architecture.isWithin(other.id(), boundary))
                        .filter(other -> !isKeeper(architecture, other))
                        .count());
    }

    /// The ids of all that is in a trust boundary which is around one of the given elements.
    public static Set<String> sharingBoundaries(Architecture architecture, Collection<String> ids) {
        Set<String> inside = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (String id : ids) {
            architecture.ancestors(id).stream()
                    .filter(container -> architecture
                            .element(container)
                            .filter(found -> found.kind() == ElementKind.TRUST_BOUNDARY)
                            .isPresent())
                    .forEach(open::add);
        }
        while (!open.isEmpty()) {
            for (Element child : architecture.children(open.remove())) {
                if (inside.add(child.id())) {
                    open.add(child.id());
                }
            }
        }
        return inside;
    }

    private static boolean isKeeper(Architecture architecture, Element element) {
        if (holdsSecrets(element)) {
            return true;
        }
        List<Relation> uses = architecture.incoming(element.id()).stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .toList();
        return (element.kind() == ElementKind.DATASTORE || element.kind() == ElementKind.CACHE)
                && !uses.isEmpty()
                && uses.stream()
                        .allMatch(use -> architecture
                                .element(use.from())
                                .filter(Hosting::holdsSecrets)
                                .isPresent());
    }

    private static boolean holdsSecrets(Element element) {
        return Role.IDENTITY_PROVIDER.isOf(element) || Role.VAULT.isOf(element);
    }
}
