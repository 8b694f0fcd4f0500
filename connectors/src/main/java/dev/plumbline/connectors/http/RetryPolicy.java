package dev.plumbline.connectors.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/// How often a question is repeated after a failure that may pass, and how long is waited before.
///
/// The wait is drawn evenly from zero to a bound that doubles with each repetition (full jitter), so that many clients
/// that failed together do not come back together.
///
/// @param most the most repetitions
/// @param first the bound of the first wait
/// @param longest the bound that no wait exceeds
/// @param random draws a number from 0 up to 1
record RetryPolicy(int most, Duration first, Duration longest, DoubleSupplier random) {

    /// Up to three repetitions, after at most 0.2, 0.4 and 0.8 seconds.
    static final RetryPolicy STANDARD = new RetryPolicy(
            3,
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            () -> ThreadLocalRandom.current().nextDouble());

    /// The wait before a repetition.
    ///
    /// @param repetition 1 for the first
    Duration pause(int repetition) {
        long bound = Math.min(longest.toMillis(), first.toMillis() << Math.min(20, repetition - 1));
        return Duration.ofMillis(Math.round(bound * random.getAsDouble()));
    }
}
