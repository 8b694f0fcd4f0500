package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;

/// Who calls whom where a relation is at work, by the ids of elements.
///
/// @param client the element that calls
/// @param server the element that is called
public record SeenEnds(String client, String server) {

    /// The ends that a relation can be seen by, the usual ones first. A subscriber is called or asks, a guardrail is
    /// passed or asked, data are sent or fetched; nothing is seen of relations without traffic.
    public static List<SeenEnds> of(Relation relation) {
        SeenEnds forth = new SeenEnds(relation.from(), relation.to());
        if (!relation.kind().carriesTraffic()) {
            return List.of();
        }
        return isSeenEitherWay(relation.kind())
                ? List.of(forth, new SeenEnds(relation.to(), relation.from()))
                : List.of(forth);
    }

    private static boolean isSeenEitherWay(RelationKind kind) {
        return switch (kind) {
            case SUBSCRIBES, GUARDS, FLOWS_TO -> true;
            case CALLS, READS, WRITES, PUBLISHES, USES_TOOL, DEPLOYED_ON, OWNS, DEPENDS_ON, EVALUATES -> false;
        };
    }
}
