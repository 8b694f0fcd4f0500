package dev.plumbline.pluginapi;

/// How much a finding matters, from most to least.
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
