package dev.plumbline.views.scenario;

import java.time.Duration;
import java.util.stream.LongStream;

/// A round time, by which faults are moved and between which an axis has its marks.
///
/// @param nanos the time in nanoseconds, at least 1
record TimeStep(long nanos) {

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    /// About a hundredth of the horizon.
    static TimeStep of(Duration horizon) {
        return atLeast(horizon.toNanos() / 100);
    }

    /// The least round time that is not below another one.
    static TimeStep atLeast(long least) {
        return new TimeStep(round().filter(nanos -> nanos >= least).findFirst().orElse(30 * 24 * HOUR));
    }

    private static LongStream round() {
        LongStream small = LongStream.iterate(1, power -> power < MINUTE, power -> power * 10)
                .flatMap(power -> LongStream.of(power, 2 * power, 5 * power));
        LongStream large = LongStream.of(
                MINUTE / 2,
                MINUTE,
                2 * MINUTE,
                5 * MINUTE,
                10 * MINUTE,
                20 * MINUTE,
                30 * MINUTE,
                HOUR,
                2 * HOUR,
                6 * HOUR,
                12 * HOUR,
                24 * HOUR,
                48 * HOUR,
                5 * 24 * HOUR);
        return LongStream.concat(small.filter(nanos -> nanos <= 20 * SECOND), large);
    }

    /// The multiple of the step that is nearest to a time, at least 0.
    Duration rounded(Duration time) {
        return Duration.ofNanos(Math.max(0, Math.round((double) time.toNanos() / nanos) * nanos));
    }

    /// The step as a time.
    Duration time() {
        return Duration.ofNanos(nanos);
    }
}
