package dev.plumbline.graphmodel.way;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;
import java.util.stream.Stream;

/// Which way requests travel along relations.
///
/// They go from the source to the target, except along subscriptions, where messages go from the queue to the
/// subscriber, and along guards, where the guarded element has its requests checked by the guard.
public final class Traffic {

    private Traffic() {}

    /// The id of the element that sends requests along a relation.
    public static String sender(Relation relation) {
        return isReversed(relation) ? relation.to() : relation.from();
    }

    /// The id of the element that works on the requests.
    public static String receiver(Relation relation) {
        return isReversed(relation) ? relation.from() : relation.to();
    }

    /// The relations along which an element passes on its load in normal operation: all but fallbacks, in the order
    /// of their ids.
    public static List<Relation> passedOn(Architecture architecture, String element) {
        Stream<Relation> straight = architecture.outgoing(element).stream().filter(relation -> !isReversed(relation));
        Stream<Relation> reversed = architecture.incoming(element).stream().filter(Traffic::isReversed);
        return Stream.concat(straight, reversed)
                .filter(relation -> relation.kind().carriesTraffic())
                .filter(relation -> relation.criticality() != RelationCriticality.FALLBACK)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /// How often the relation is used for one request of its sender's.
    public static double callsPerRequest(Relation relation) {
        return relation.get(RelationAttributes.CALLS_PER_REQUEST, 1.0);
    }

    private static boolean isReversed(Relation relation) {
        return relation.kind() == RelationKind.SUBSCRIBES || relation.kind() == RelationKind.GUARDS;
    }
}
