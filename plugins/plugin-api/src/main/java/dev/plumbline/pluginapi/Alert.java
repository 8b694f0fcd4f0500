package dev.plumbline.pluginapi;

import java.time.Instant;

/// An alert that monitoring raised.
///
/// @param fingerprint what tells it apart from others in its source
/// @param subject the id of the element; of an alert that was not mapped yet, the name that it gives
/// @param name its name, as in `HighErrorRate`
/// @param level how bad it is
/// @param state whether somebody silenced it
/// @param since when it began
/// @param summary what it says
/// @param provenance the connection, and where the alert stands
public record Alert(
        String fingerprint,
        String subject,
        String name,
        Level level,
        State state,
        Instant since,
        String summary,
        Provenance provenance) {

    /// The same alert of another subject.
    public Alert of(String element) {
        return new Alert(fingerprint, element, name, level, state, since, summary, provenance);
    }

    /// How bad an alert is.
    public enum Level {
        CRITICAL,
        WARNING,
        INFO
    }

    /// Whether anybody is called.
    public enum State {
        FIRING,
        SILENCED
    }
}
