package dev.plumbline.connectors;

import dev.plumbline.pluginapi.connection.Surroundings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.TreeMap;

/// What connectors under test run in.
public final class Places {

    private Places() {}

    /// The present folder, no environment, and a clock.
    public static Surroundings with(InstantSource clock) {
        return in(Path.of("."), clock);
    }

    /// A folder, no environment, and a clock.
    public static Surroundings in(Path folder, InstantSource clock) {
        return new Surroundings(folder, new TreeMap<>(), clock);
    }
}
