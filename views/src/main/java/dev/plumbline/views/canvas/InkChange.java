package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.paint.Ink;

/// How marks are drawn otherwise than the drawing says.
enum InkChange {
    /// As the drawing says.
    NONE,
    /// Relations in the accent colour and thicker, as when they are selected.
    SELECTED,
    /// Boxes as solid patches, as in an overview that is too small for outlines.
    OVERVIEW;

    Ink ink(Ink ink) {
        return switch (this) {
            case NONE -> ink;
            case SELECTED -> ink == Ink.EDGE || ink == Ink.EDGE_MUTED ? Ink.ACCENT : ink;
            case OVERVIEW ->
                switch (ink) {
                    case SURFACE -> Ink.BORDER;
                    case FAILING_TINT -> Ink.FAILING;
                    default -> ink;
                };
        };
    }

    double width(double width) {
        return this == SELECTED ? Math.max(width, 2.5) : width;
    }
}
