package dev.plumbline.pluginapi;

/// What people should know about a rule before they act on what it finds, each in one or two sentences.
///
/// @param impact what follows from a violation
/// @param detection how the rule finds it; empty if it does not say
/// @param falsePositives when a finding may be wrong, and what to do then; empty if it does not say
/// @param remedy what to do
public record Guidance(String impact, String detection, String falsePositives, String remedy) {

    /// What follows from a violation, and what to do.
    public static Guidance of(String impact, String remedy) {
        return new Guidance(impact, "", "", remedy);
    }
}
