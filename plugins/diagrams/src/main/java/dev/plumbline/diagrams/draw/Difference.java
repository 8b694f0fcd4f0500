package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.paint.Ink;

/// How a part of a drawing differs between two architectures.
public enum Difference {
    /// Only the later one has it.
    ADDED("Added", Ink.ADDED),
    /// Only the earlier one has it.
    REMOVED("Removed", Ink.REMOVED),
    /// Both have it and describe it differently.
    CHANGED("Changed", Ink.CHANGED),
    /// It lies in another container, and is the same otherwise.
    MOVED("Moved into another container", Ink.CHANGED),
    /// It is the same, and something in it that is not shown differs.
    INSIDE("Changed inside, not shown", Ink.CHANGED),
    /// It is the same.
    NONE("Unchanged", Ink.FADED_BORDER);

    private final String label;
    private final Ink ink;

    Difference(String label, Ink ink) {
        this.label = label;
        this.ink = ink;
    }

    /// What the legend calls it.
    String label() {
        return label;
    }

    /// The colour that repeats what the badge and the border say.
    Ink ink() {
        return ink;
    }

    /// What parts that are drawn as one are together: what all of them are, or else changed.
    Difference and(Difference other) {
        return this == other ? this : CHANGED;
    }
}
