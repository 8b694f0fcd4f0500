package dev.plumbline.pluginapi;

/// The kinds of evidence beside the model itself.
public enum EvidenceKind {
    /// What telemetry gave.
    MEASUREMENT,
    /// What evaluation suites gave.
    EVALUATION,
    /// What simulations predict.
    SIMULATION
}
