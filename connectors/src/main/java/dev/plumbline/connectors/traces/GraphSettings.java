package dev.plumbline.connectors.traces;

import java.time.Duration;

/// What a service graph keeps.
///
/// @param window the time that rates and percentiles are told over
/// @param parts how many parts the window has; values that are older than the window leave it part by part
/// @param patience how long a span waits for the other side of its call
/// @param spans how many spans are kept for joining; if more come, the oldest are done with before their time
/// @param services how many services, databases and other ends are told apart
/// @param edges how many pairs of them
public record GraphSettings(Duration window, int parts, Duration patience, int spans, int services, int edges) {

    /// A window of a minute in six parts, ten seconds to wait, 100,000 spans, 2,000 services, 5,000 pairs.
    public static final GraphSettings STANDARD =
            new GraphSettings(Duration.ofSeconds(60), 6, Duration.ofSeconds(10), 100_000, 2_000, 5_000);

    /// These settings with a window of another length in as many parts.
    public GraphSettings within(Duration other) {
        return new GraphSettings(other, parts, patience, spans, services, edges);
    }

    /// These settings with another window, in one part.
    public GraphSettings over(Duration other) {
        return new GraphSettings(other, 1, patience, spans, services, edges);
    }

    /// These settings with another time to wait.
    public GraphSettings waiting(Duration other) {
        return new GraphSettings(window, parts, other, spans, services, edges);
    }
}
