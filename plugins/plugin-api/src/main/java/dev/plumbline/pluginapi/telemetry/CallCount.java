package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.Provenance;
import java.time.Duration;
import java.time.Instant;

/// That one service was seen to use another.
///
/// @param ends who used whom
/// @param via what is at the other end
/// @param protocol how the two talk, as in `grpc`; empty if not known
/// @param calls how often within the window; at least 1. Of sampled traces, those that were sampled
/// @param failures how many of them failed; 0 if not known
/// @param window how long was watched, up to the last call
/// @param lastSeen when the last call was
/// @param isSampled whether only some of the calls are seen, so that their number says nothing, and no call little
/// @param provenance the connection, and the query
public record CallCount(
        Ends ends,
        Via via,
        String protocol,
        long calls,
        long failures,
        Duration window,
        Instant lastSeen,
        boolean isSampled,
        Provenance provenance) {

    /// What is at the other end of a call.
    public enum Via {
        /// A service that reports itself.
        SERVICE,
        /// A message broker, or a queue or topic in it.
        MESSAGING,
        /// A database, which is known by its clients alone.
        DATABASE,
        /// Something that does not report itself: a user, a server outside.
        VIRTUAL
    }
}
