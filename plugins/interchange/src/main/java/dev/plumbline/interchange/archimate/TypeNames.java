package dev.plumbline.interchange.archimate;

import java.util.Map;

/// The names of types of ArchiMate 3, from those that older files have.
final class TypeNames {

    private static final Map<String, String> OLDER = Map.of(
            "InfrastructureService", "TechnologyService",
            "InfrastructureFunction", "TechnologyFunction",
            "InfrastructureInterface", "TechnologyInterface",
            "CommunicationPath", "Path",
            "Network", "CommunicationNetwork",
            "UsedBy", "Serving",
            "Realisation", "Realization",
            "Specialisation", "Specialization",
            "AndJunction", "Junction",
            "OrJunction", "Junction");

    private static final String RELATIONSHIP = "Relationship";

    private TypeNames() {}

    /// The type of an element or a relationship, without prefix and the word relationship.
    static String of(String written) {
        String local = written.substring(written.indexOf(':') + 1);
        String name = local.endsWith(RELATIONSHIP) ? local.substring(0, local.length() - RELATIONSHIP.length()) : local;
        return OLDER.getOrDefault(name, name);
    }

    /// Whether the type is written as that of a relationship.
    static boolean isRelationship(String written) {
        return written.endsWith(RELATIONSHIP);
    }
}
