package dev.plumbline.app.live;

import java.nio.file.Path;
import java.time.InstantSource;

/// What the program notes of running services in its own folder, and never in a workspace.
///
/// @param histories what they told
/// @param allowed which connections people have allowed
/// @param platform where the demo platform runs
public record LiveMemory(Histories histories, AllowedConnections allowed, PlatformPlace platform) {

    /// The memory in the program's folder.
    ///
    /// @param state the folder for what the program notes
    public static LiveMemory in(Path state, InstantSource clock) {
        return new LiveMemory(new Histories(state, clock), AllowedConnections.in(state), PlatformPlace.in(state));
    }
}
