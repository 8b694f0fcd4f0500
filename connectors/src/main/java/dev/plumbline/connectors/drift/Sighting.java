package dev.plumbline.connectors.drift;

import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import java.time.Duration;
import java.time.Instant;

/// That calls between two ends were seen.
///
/// @param via what is at the other end
/// @param calls how many were counted
/// @param lastSeen when the last one was
/// @param window how long was watched
/// @param confidence how sure it is that the ends are who they are taken for
/// @param protocol how they talk; empty if not known
/// @param provenance the source that counted first
record Sighting(
        Via via,
        long calls,
        Instant lastSeen,
        Duration window,
        double confidence,
        String protocol,
        Provenance provenance) {

    /// Together with what is told of the same ends: counts of one source are added, of two sources the larger counts.
    Sighting with(Sighting other) {
        boolean isSameSource = provenance.source().equals(other.provenance.source());
        return new Sighting(
                via == Via.VIRTUAL ? other.via : via,
                isSameSource ? calls + other.calls : Math.max(calls, other.calls),
                lastSeen.isBefore(other.lastSeen) ? other.lastSeen : lastSeen,
                window.compareTo(other.window) < 0 ? other.window : window,
                Math.max(confidence, other.confidence),
                protocol.isEmpty() ? other.protocol : protocol,
                provenance);
    }
}
