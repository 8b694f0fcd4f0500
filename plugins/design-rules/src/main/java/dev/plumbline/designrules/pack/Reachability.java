package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which kinds of elements are reached along the relations that carry traffic; each search is made once.
///
/// Belongs to one thread.
final class Reachability {

    private final Architecture architecture;
    private final Map<ElementKind, Set<String>> reaching = new EnumMap<>(ElementKind.class);
    private final Map<ElementKind, Set<String>> reached = new EnumMap<>(ElementKind.class);
    private final Map<List<ElementKind>, Set<String>> avoiding = new HashMap<>();

    Reachability(Architecture architecture) {
        this.architecture = architecture;
    }

    /// How many other elements send traffic to the element straight, those that pass.
    long callers(String id, Predicate<Element> wanted) {
        return count(
                architecture.incoming(id).stream()
                        .filter(Reachability::isTraffic)
                        .map(Relation::from),
                id,
                wanted);
    }

    /// How many other elements the element sends traffic to straight, those that pass.
    long callees(String id, Predicate<Element> wanted) {
        return count(
                architecture.outgoing(id).stream()
                        .filter(Reachability::isTraffic)
                        .map(Relation::to),
                id,
                wanted);
    }

    /// Whether a path of one or more steps leads from the element to one of the kind.
    boolean reaches(String id, ElementKind kind) {
        return leadsInto(
                id,
                reaching.computeIfAbsent(
                        kind, wanted -> queries(relation -> true).reaching(ids(wanted))));
    }

    /// Whether a path of one or more steps leads from an element of the kind to the element.
    boolean isReachedFrom(String id, ElementKind kind) {
        Set<String> found = reached.computeIfAbsent(
                kind, wanted -> queries(relation -> true).reachableFrom(ids(wanted)));
        return architecture.incoming(id).stream()
                .filter(Reachability::isTraffic)
                .anyMatch(relation -> found.contains(relation.from()));
    }

    /// Whether a path of one or more steps leads from the element to one of the kind, and enters none of the guards'.
    boolean reachesAvoiding(String id, ElementKind kind, ElementKind guard) {
        Set<String> found = avoiding.computeIfAbsent(
                List.of(kind, guard),
                kinds -> queries(relation -> !isOf(relation.to(), guard)).reaching(ids(kind)));
        return architecture.outgoing(id).stream()
                .filter(Reachability::isTraffic)
                .filter(relation -> !isOf(relation.to(), guard))
                .anyMatch(relation -> found.contains(relation.to()));
    }

    private boolean leadsInto(String id, Set<String> found) {
        return architecture.outgoing(id).stream()
                .filter(Reachability::isTraffic)
                .anyMatch(relation -> found.contains(relation.to()));
    }

    private GraphQueries queries(Predicate<Relation> taken) {
        return GraphQueries.of(architecture, relation -> isTraffic(relation) && taken.test(relation));
    }

    private long count(Stream<String> others, String id, Predicate<Element> wanted) {
        return others.filter(other -> !other.equals(id))
                .distinct()
                .flatMap(other -> architecture.element(other).stream())
                .filter(wanted)
                .count();
    }

    private Collection<String> ids(ElementKind kind) {
        return architecture.elements().values().stream()
                .filter(element -> element.kind() == kind)
                .map(Element::id)
                .toList();
    }

    private boolean isOf(String id, ElementKind kind) {
        return architecture
                .element(id)
                .filter(element -> element.kind() == kind)
                .isPresent();
    }

    private static boolean isTraffic(Relation relation) {
        return relation.kind().carriesTraffic();
    }
}
