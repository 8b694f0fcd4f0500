package dev.plumbline.diagrams.paint;

/// The role of a colour; a theme says which colour it is.
public enum Ink {
    /// The background of the diagram.
    CANVAS,
    /// The fill of a leaf box.
    SURFACE,
    /// The fills of containers, by depth.
    TINT_1,
    TINT_2,
    TINT_3,
    /// Names.
    TEXT,
    /// Type lines and labels.
    TEXT_MUTED,
    /// The border of boxes.
    BORDER,
    /// Relations.
    EDGE,
    /// Relations that only the design knows.
    EDGE_MUTED,
    /// The one accent: selection.
    ACCENT,
    DEGRADED,
    FAILING,
    FAILING_TINT,
    UNKNOWN,
    SIMULATED,
    /// The colours of categories such as owners, for stripes only, told apart by people who see colours differently.
    CATEGORY_1,
    CATEGORY_2,
    CATEGORY_3,
    CATEGORY_4,
    CATEGORY_5,
    CATEGORY_6,
    /// Nothing is drawn.
    NONE
}
