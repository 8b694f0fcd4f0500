package dev.plumbline.graphmodel;

/// How much the business depends on an element, from most to least.
public enum Tier {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
