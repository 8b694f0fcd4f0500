package dev.plumbline.pluginapi.telemetry;

/// What something was observed of.
public sealed interface Subject permits ServiceIdentity, Ends {

    /// Its name for people.
    String shown();
}
