package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.paint.Ink;

/// How marks are drawn otherwise than the drawing says.
enum InkChange {
    /// As the drawing says.
    NONE,
    /// Relations in the accent colour and thicker, as when they are selected.
    SELECTED;

    Ink ink(Ink ink) {
        return this == SELECTED && (ink == Ink.EDGE || ink == Ink.EDGE_MUTED) ? Ink.ACCENT : ink;
    }

    double width(double width) {
        return this == SELECTED ? Math.max(width, 2.5) : width;
    }
}
