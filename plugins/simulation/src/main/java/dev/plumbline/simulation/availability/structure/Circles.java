package dev.plumbline.simulation.availability.structure;

/// What definitions that need each other come to when nothing else decides.
public enum Circles {
    /// They work: each fails for a cause only. So it is with services that call each other.
    STAND,
    /// They do not work: each works for a reason only. So it is with what must be reached from a start.
    FALL
}
