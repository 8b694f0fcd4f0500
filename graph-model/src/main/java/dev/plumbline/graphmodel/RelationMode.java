package dev.plumbline.graphmodel;

/// How the source of a relation waits for its target.
public enum RelationMode {
    /// The source waits for the answer.
    SYNC,
    /// The source hands over and goes on.
    ASYNC,
    /// A lasting sequence of messages.
    STREAM
}
