package dev.plumbline.diagrams.layout;

/// The direction in which most routes of a diagram lead.
enum Flow {
    RIGHT,
    DOWN
}
