package dev.plumbline.demoplatform.plan;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;

/// What elements and relations are at run time.
public final class Roles {

    private Roles() {}

    /// The id of the element that sends requests along a relation. Messages go from the queue to the subscriber, and a
    /// guarded element has its requests checked by the guard.
    public static String sender(Relation relation) {
        return isReversed(relation) ? relation.to() : relation.from();
    }

    /// The id of the element that works on the requests.
    public static String receiver(Relation relation) {
        return isReversed(relation) ? relation.from() : relation.to();
    }

    /// Whether an element runs as a service or as a client.
    public static boolean runs(Element element) {
        return element.kind().runs();
    }

    /// Whether an element sends requests but serves none.
    public static boolean isClient(Element element) {
        return element.kind() == ElementKind.CLIENT;
    }

    /// Whether an element tells nothing of the requests that it serves: stores, brokers and what others run are known
    /// by those who use them.
    public static boolean isSilent(Element element) {
        return switch (element.kind()) {
            case DATASTORE, CACHE, MEMORY_STORE, QUEUE, EXTERNAL -> true;
            default -> false;
        };
    }

    private static boolean isReversed(Relation relation) {
        return relation.kind() == RelationKind.SUBSCRIBES || relation.kind() == RelationKind.GUARDS;
    }
}
