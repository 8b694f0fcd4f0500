package dev.plumbline.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes when a test says so.
public final class FakeClock implements InstantSource {

    /// When it begins.
    public static final Instant START = Instant.parse("2026-11-27T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Lets time pass.
    public void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }
}
