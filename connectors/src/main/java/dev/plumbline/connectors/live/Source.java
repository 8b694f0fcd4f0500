package dev.plumbline.connectors.live;

import dev.plumbline.pluginapi.telemetry.Connector;
import java.time.Duration;

/// A connector that is asked again and again.
///
/// @param connector the connector, which the feed closes
/// @param kind what it connects to
/// @param interval the time from one answer to the next question
/// @param hearing told of each answer and each failure of it
public record Source(Connector connector, String kind, Duration interval, Hearing hearing) {

    /// A connector of which nobody else hears.
    public Source(Connector connector, String kind, Duration interval) {
        this(connector, kind, interval, Hearing.NONE);
    }

    /// This source with somebody who hears of its answers.
    public Source heardBy(Hearing other) {
        return new Source(connector, kind, interval, other);
    }
}
