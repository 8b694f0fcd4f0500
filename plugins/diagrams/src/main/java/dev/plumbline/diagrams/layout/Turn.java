package dev.plumbline.diagrams.layout;

/// Where a wire between two boxes of one layer turns.
enum Turn {
    /// The wire leads from one layer to a later one and does not turn.
    NONE,
    /// Before the layer: both ends are where wires enter.
    BEFORE,
    /// After the layer: both ends are where wires leave.
    AFTER
}
