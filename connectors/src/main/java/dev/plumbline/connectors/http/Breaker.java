package dev.plumbline.connectors.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Leaves a server alone that fails again and again, or that asked to be left alone.
///
/// After a number of failures in a row it refuses every question for a while; then it lets one question through, and
/// what becomes of that decides.
final class Breaker {

    private static final int MOST_FAILURES = 5;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final InstantSource clock;
    private int failures;
    private Instant closedAt = Instant.MIN;

    Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /// How long the server is left alone yet; empty if it may be asked.
    synchronized Optional<Duration> rest() {
        Instant now = clock.instant();
        Duration left = now.isBefore(closedAt) ? Duration.between(now, closedAt) : Duration.ZERO;
        // A clock that was set back must not lock the server out.
        if (left.isPositive() && left.compareTo(LONGEST_REST) <= 0) {
            return Optional.of(left);
        }
        if (failures >= MOST_FAILURES) {
            closedAt = now.plus(REST);
        }
        return Optional.empty();
    }

    /// The server answered.
    synchronized void succeed() {
        failures = 0;
        closedAt = Instant.MIN;
    }

    /// The server failed once more.
    synchronized void fail() {
        failures++;
        if (failures >= MOST_FAILURES) {
            leaveAlone(REST);
        }
    }

    /// The server asks to be left alone for a time, of which at most five minutes are granted.
    synchronized void leaveAlone(Duration time) {
        Instant until = clock.instant().plus(time.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : time);
        closedAt = until.isAfter(closedAt) ? until : closedAt;
    }
}
