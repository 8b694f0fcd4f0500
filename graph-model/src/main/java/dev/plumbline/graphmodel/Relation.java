package dev.plumbline.graphmodel;

import java.util.Optional;

/// A directed relation between two elements.
///
/// @param id the stable slug that flows and workloads use
/// @param from the id of the source
/// @param to the id of the target
/// @param kind what the relation says
/// @param attributes everything else, as `RelationAttributes` defines it
public record Relation(String id, String from, String to, RelationKind kind, Attributes attributes) {

    /// The value of an attribute, if it is set.
    public <T> Optional<T> get(Attribute<T> attribute) {
        return attributes.get(attribute);
    }

    /// The value of an attribute, or the given one if it is not set.
    public <T> T get(Attribute<T> attribute, T otherwise) {
        return attributes.get(attribute, otherwise);
    }

    /// This relation with an attribute set.
    public <T> Relation with(Attribute<T> attribute, T value) {
        return withAttributes(attributes.with(attribute, value));
    }

    /// This relation with other attributes.
    public Relation withAttributes(Attributes changed) {
        return new Relation(id, from, to, kind, changed);
    }

    /// The declared mode, or what the kind implies: publishing is asynchronous, subscribing and flows stream, and
    /// the source waits for everything else.
    public RelationMode mode() {
        return get(RelationAttributes.MODE).orElseGet(() -> switch (kind) {
            case PUBLISHES -> RelationMode.ASYNC;
            case SUBSCRIBES, FLOWS_TO -> RelationMode.STREAM;
            case CALLS, READS, WRITES, USES_TOOL, GUARDS, DEPLOYED_ON, OWNS, DEPENDS_ON, EVALUATES -> RelationMode.SYNC;
        });
    }

    /// Whether the source waits for the target to answer a request.
    public boolean isSynchronous() {
        return kind.carriesTraffic() && mode() == RelationMode.SYNC;
    }

    /// The declared criticality; a relation is required unless it says otherwise.
    public RelationCriticality criticality() {
        return get(RelationAttributes.CRITICALITY, RelationCriticality.REQUIRED);
    }

    /// How often the source tries in all: the first attempt and its retries.
    public long attempts() {
        return 1
                + get(RelationAttributes.RETRY)
                        .flatMap(retry -> retry.get(RelationAttributes.RETRY_MAX))
                        .orElse(0L);
    }
}
