package dev.plumbline.simulation.availability;

/// What a part that can fail is.
public enum PartKind {
    /// The replicas of an element.
    REPLICAS,
    /// A node that elements run on.
    NODE,
    /// A zone that replicas are spread over.
    ZONE,
    /// A region that elements run in.
    REGION,
    /// Something that somebody else runs, of which only its objective is known.
    PROVIDED
}
