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
    /// What only the later one of two architectures has.
    ADDED,
    /// What only the earlier one has.
    REMOVED,
    /// What both have and describe differently.
    CHANGED,
    /// Names, type lines, borders and relations of what both have alike: the ground that changes stand out from.
    FADED_TEXT,
    FADED_TEXT_MUTED,
    FADED_BORDER,
    FADED_EDGE,
    FADED_EDGE_MUTED,
    /// Nothing is drawn.
    NONE;

    /// The ink that stands back for this one; this one if it is as faint already.
    public Ink faded() {
        return switch (this) {
            case TEXT -> FADED_TEXT;
            case TEXT_MUTED -> FADED_TEXT_MUTED;
            case BORDER -> FADED_BORDER;
            case EDGE -> FADED_EDGE;
            case EDGE_MUTED -> FADED_EDGE_MUTED;
            case CANVAS, SURFACE, TINT_1, TINT_2, TINT_3, FAILING_TINT, NONE -> this;
            case FADED_TEXT, FADED_TEXT_MUTED, FADED_BORDER, FADED_EDGE, FADED_EDGE_MUTED -> this;
            case ACCENT, DEGRADED, FAILING, UNKNOWN, SIMULATED, ADDED, REMOVED, CHANGED -> this;
            case CATEGORY_1, CATEGORY_2, CATEGORY_3, CATEGORY_4, CATEGORY_5, CATEGORY_6 -> this;
        };
    }
}
