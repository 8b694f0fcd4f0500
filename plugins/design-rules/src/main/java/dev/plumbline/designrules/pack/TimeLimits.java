package dev.plumbline.designrules.pack;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long the rules of somebody's own pack may take.
///
/// @param evaluation the longest for one condition on one part
/// @param rule the longest for one rule on a whole architecture
/// @param nanoTime a clock that only goes forward, in nanoseconds
record TimeLimits(Duration evaluation, Duration rule, LongSupplier nanoTime) {

    /// What no rule of use comes near to, on a slow machine too.
    static TimeLimits standard() {
        return new TimeLimits(Duration.ofSeconds(1), Duration.ofSeconds(10), System::nanoTime);
    }
}
