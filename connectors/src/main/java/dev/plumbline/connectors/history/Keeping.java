package dev.plumbline.connectors.history;

import java.time.Duration;

/// How long the history keeps what.
///
/// @param staleness how old a value may be to be the value of an instant
/// @param raw how long every sample is kept; older ones become roll-ups of 5 minutes
/// @param fine how long roll-ups of 5 minutes are kept; older ones become roll-ups of an hour, which stay
public record Keeping(Duration staleness, Duration raw, Duration fine) {

    /// Values for 5 minutes, samples for 7 days, roll-ups of 5 minutes for 90 days.
    public static final Keeping USUAL = new Keeping(Duration.ofMinutes(5), Duration.ofDays(7), Duration.ofDays(90));
}
