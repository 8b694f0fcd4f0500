package dev.plumbline.diagrams.layout;

/// What the boxes of a diagram are dealt out for.
///
/// @param flow the direction in which most routes lead
/// @param aspect the width over the height at which each container is aimed
record Shape(Flow flow, double aspect) {}
