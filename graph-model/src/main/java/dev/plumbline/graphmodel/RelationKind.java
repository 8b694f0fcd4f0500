package dev.plumbline.graphmodel;

/// What a relation says about its two ends, read from the source to the target.
public enum RelationKind {
    CALLS,
    READS,
    WRITES,
    PUBLISHES,
    SUBSCRIBES,
    DEPLOYED_ON,
    OWNS,
    DEPENDS_ON,
    USES_TOOL,
    GUARDS,
    EVALUATES,
    FLOWS_TO;

    /// Whether requests, messages or data travel along relations of this kind.
    public boolean carriesTraffic() {
        return switch (this) {
            case CALLS, READS, WRITES, PUBLISHES, SUBSCRIBES, USES_TOOL, GUARDS, FLOWS_TO -> true;
            case DEPLOYED_ON, OWNS, DEPENDS_ON, EVALUATES -> false;
        };
    }
}
