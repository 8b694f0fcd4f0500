package dev.plumbline.pluginapi.connection;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a connector gets from the program that runs it.
///
/// @param folder the workspace's folder, which relative paths begin at
/// @param environment the environment variables, which secrets may be read from
/// @param clock tells the time
public record Surroundings(Path folder, SortedMap<String, String> environment, InstantSource clock) {

    public Surroundings {
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }
}
