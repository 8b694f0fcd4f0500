package dev.plumbline.diagrams.layout;

/// A point in diagram units.
public record Point(double x, double y) {}
