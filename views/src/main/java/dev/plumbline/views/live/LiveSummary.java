package dev.plumbline.views.live;

import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.ConnectionState.Phase;
import java.util.List;
import java.util.stream.Collectors;

/// How all connections together are doing, in a few words.
///
/// @param phase the worst of them
/// @param words which work, or which do not
public record LiveSummary(Phase phase, String words) {

    /// The summary of at least one connection.
    public static LiveSummary of(List<ConnectionState> connections) {
        List<ConnectionState> down = in(connections, Phase.DOWN);
        List<ConnectionState> up = in(connections, Phase.UP);
        if (!down.isEmpty()) {
            return new LiveSummary(Phase.DOWN, names(down) + (down.size() == 1 ? " is down" : " are down"));
        }
        if (!in(connections, Phase.UNASKED).isEmpty()) {
            return new LiveSummary(Phase.UNASKED, "Not connected");
        }
        return up.size() == connections.size()
                ? new LiveSummary(Phase.UP, "Live: " + names(up))
                : new LiveSummary(Phase.CONNECTING, "Connecting");
    }

    private static List<ConnectionState> in(List<ConnectionState> connections, Phase phase) {
        return connections.stream().filter(state -> state.phase() == phase).toList();
    }

    private static String names(List<ConnectionState> states) {
        return states.size() > 3
                ? states.size() + " connections"
                : states.stream().map(ConnectionState::name).collect(Collectors.joining(", "));
    }
}
