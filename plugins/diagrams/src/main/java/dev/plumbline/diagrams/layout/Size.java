package dev.plumbline.diagrams.layout;

/// A width and a height in diagram units.
public record Size(double width, double height) {}
