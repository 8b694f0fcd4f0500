package dev.plumbline.interchange.archimate;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.interchange.archimate.ArchimateModel.Access;
import dev.plumbline.interchange.archimate.ArchimateModel.Link;

/// What a relationship that is no containment becomes: a kind, and a direction, which is the other one where the
/// source does something for the target.
///
/// @param kind the kind
/// @param turned whether the relation goes from the relationship's target to its source
record LinkMapping(RelationKind kind, boolean turned) {

    /// The relation for a relationship between elements of two kinds.
    static LinkMapping of(Link link, ElementKind source, ElementKind target) {
        return switch (link.type()) {
            case "Assignment" -> assignment(source);
            case "Realization" -> new LinkMapping(RelationKind.DEPENDS_ON, true);
            case "Serving" ->
                new LinkMapping(
                        isProgram(source) && isProgram(target) ? RelationKind.CALLS : RelationKind.DEPENDS_ON, true);
            case "Access" -> new LinkMapping(access(link.access()), false);
            case "Flow", "Triggering" -> new LinkMapping(RelationKind.FLOWS_TO, false);
            default -> new LinkMapping(RelationKind.DEPENDS_ON, false);
        };
    }

    private static LinkMapping assignment(ElementKind source) {
        return switch (source) {
            case PERSON, TEAM -> new LinkMapping(RelationKind.OWNS, false);
            case NODE -> new LinkMapping(RelationKind.DEPLOYED_ON, true);
            default -> new LinkMapping(RelationKind.DEPENDS_ON, true);
        };
    }

    private static RelationKind access(Access access) {
        return switch (access) {
            case READ -> RelationKind.READS;
            case WRITE, READ_WRITE -> RelationKind.WRITES;
            case UNSAID -> RelationKind.DEPENDS_ON;
        };
    }

    private static boolean isProgram(ElementKind kind) {
        return switch (kind) {
            case SERVICE, SYSTEM, COMPONENT, API -> true;
            default -> false;
        };
    }

    /// Whether the source of a relationship of the type contains the target.
    static boolean contains(String type) {
        return type.equals("Composition") || type.equals("Aggregation");
    }
}
