package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;
import java.util.stream.Stream;

/// Who sends requests to an element.
public final class Callers {

    private Callers() {}

    /// How many people, clients and external systems send requests to the element with no rate limit of their own.
    public static long unlimited(Architecture architecture, String id) {
        return of(architecture, id)
                .filter(Callers::isOutside)
                .filter(caller -> !caller.attributes().has(ElementAttributes.RATE_LIMIT))
                .count();
    }

    /// Whether a gateway stands before the element: one sends it requests, and nobody from outside does.
    public static boolean behindGateway(Architecture architecture, String id) {
        List<Element> callers = of(architecture, id).toList();
        return callers.stream().noneMatch(Callers::isOutside)
                && callers.stream()
                        .anyMatch(caller ->
                                caller.kind() == ElementKind.GATEWAY || caller.kind() == ElementKind.AI_GATEWAY);
    }

    /// The owners of those that write to the element and wait for it, sorted. Loads that run beside the requests do not
    /// count, and neither do writers that nobody owns.
    public static List<String> writerOwners(Architecture architecture, String id) {
        return architecture.incoming(id).stream()
                .filter(relation -> relation.kind() == RelationKind.WRITES && relation.isSynchronous())
                .flatMap(relation -> architecture.element(relation.from()).stream())
                .filter(writer -> writer.kind() != ElementKind.JOB)
                .flatMap(writer -> Owners.of(architecture, writer).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Element> of(Architecture architecture, String id) {
        return architecture.incoming(id).stream()
                .filter(relation -> sends(relation.kind()))
                .map(Relation::from)
                .flatMap(from -> architecture.element(from).stream());
    }

    private static boolean sends(RelationKind kind) {
        return switch (kind) {
            case CALLS, READS, WRITES, PUBLISHES, USES_TOOL -> true;
            case SUBSCRIBES, DEPLOYED_ON, OWNS, DEPENDS_ON, GUARDS, EVALUATES, FLOWS_TO -> false;
        };
    }

    private static boolean isOutside(Element caller) {
        return caller.kind() == ElementKind.PERSON
                || caller.kind() == ElementKind.CLIENT
                || caller.kind() == ElementKind.EXTERNAL;
    }
}
