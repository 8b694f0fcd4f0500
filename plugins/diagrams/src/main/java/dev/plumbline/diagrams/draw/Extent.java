package dev.plumbline.diagrams.draw;

/// How much room something needs, in diagram units.
public record Extent(double width, double height) {}
