package dev.plumbline.graphmodel;

/// What the source of a relation does when its target fails.
public enum RelationCriticality {
    /// The source fails too.
    REQUIRED,
    /// The source answers without the target's part.
    OPTIONAL,
    /// Used only when another relation of the source fails.
    FALLBACK
}
