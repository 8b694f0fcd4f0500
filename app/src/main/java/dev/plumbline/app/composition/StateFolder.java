package dev.plumbline.app.composition;

import java.nio.file.Path;
import java.util.Map;

/// Where the program keeps what outlives a run: journals and reports.
public final class StateFolder {

    private StateFolder() {}

    /// The folder that `PLUMBLINE_HOME` names, or the usual one of the system.
    public static Path of(Map<String, String> environment) {
        String named = environment.get("PLUMBLINE_HOME");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String state = environment.get("XDG_STATE_HOME");
        if (state != null && !state.isBlank()) {
            return Path.of(state, "plumbline");
        }
        String local = environment.get("LOCALAPPDATA");
        if (local != null && !local.isBlank()) {
            return Path.of(local, "Plumbline");
        }
        String home = environment.getOrDefault("HOME", System.getProperty("java.io.tmpdir", "."));
        return Path.of(home, ".local", "state", "plumbline");
    }
}
