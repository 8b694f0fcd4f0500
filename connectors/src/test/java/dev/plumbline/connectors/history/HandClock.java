package dev.plumbline.connectors.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that tests set.
final class HandClock implements InstantSource {

    static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private volatile Instant now = NOON;

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant time) {
        now = time;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
