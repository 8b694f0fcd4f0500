package dev.plumbline.graphmodel;

/// How far an element is in its life.
public enum Lifecycle {
    EXPERIMENTAL,
    PRODUCTION,
    DEPRECATED,
    RETIRED
}
