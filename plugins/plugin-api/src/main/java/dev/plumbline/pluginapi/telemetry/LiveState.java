package dev.plumbline.pluginapi.telemetry;

import java.time.Instant;
import java.util.List;

/// What all connections told last.
///
/// @param at the time that ages are counted to
/// @param connections in the order of their names
/// @param observations what is known; of connections that are down, what they told before, with its true age
public record LiveState(Instant at, List<ConnectionState> connections, Observations observations) {

    /// Nothing is connected.
    public static final LiveState NONE = new LiveState(Instant.EPOCH, List.of(), Observations.NONE);

    public LiveState {
        connections = List.copyOf(connections);
    }
}
