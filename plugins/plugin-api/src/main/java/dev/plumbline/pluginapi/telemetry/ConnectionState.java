package dev.plumbline.pluginapi.telemetry;

import java.time.Instant;
import java.util.Optional;

/// How a connection is doing.
///
/// @param name the name of the connection
/// @param kind what is connected to
/// @param phase whether it works
/// @param trouble what does not work, and what to do; empty while all is well
/// @param answered when it answered last; empty if it never did
/// @param facts how many observations the last answer had
public record ConnectionState(
        String name, String kind, Phase phase, Optional<Trouble> trouble, Optional<Instant> answered, int facts) {

    /// A connection that nothing was asked of yet.
    public static ConnectionState waiting(String name, String kind) {
        return new ConnectionState(name, kind, Phase.CONNECTING, Optional.empty(), Optional.empty(), 0);
    }

    /// A connection that people have to allow first.
    ///
    /// @param what what it would do
    /// @param remedy what people can do
    public static ConnectionState unasked(String name, String kind, String what, String remedy, Instant now) {
        return new ConnectionState(
                name, kind, Phase.UNASKED, Optional.of(new Trouble(what, remedy, now)), Optional.empty(), 0);
    }

    /// Whether a connection works.
    public enum Phase {
        /// Nothing is asked until people allow it.
        UNASKED,
        /// It has not answered yet.
        CONNECTING,
        /// It answers.
        UP,
        /// It did not answer the last time. What it told before is kept and grows old.
        DOWN
    }

    /// What does not work.
    ///
    /// @param what what happened
    /// @param remedy what to do
    /// @param since when it happened first since the last answer
    public record Trouble(String what, String remedy, Instant since) {}
}
