package dev.plumbline.graphmodel;

/// Where the knowledge of a relation comes from.
public enum Origin {
    /// Written by a person.
    DECLARED,
    /// Read from another tool's model.
    IMPORTED,
    /// Seen in telemetry.
    OBSERVED
}
