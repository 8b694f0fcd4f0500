package dev.plumbline.graphmodel.way;

import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;

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

    private static boolean isReversed(Relation relation) {
        return relation.kind() == RelationKind.SUBSCRIBES || relation.kind() == RelationKind.GUARDS;
    }
}
