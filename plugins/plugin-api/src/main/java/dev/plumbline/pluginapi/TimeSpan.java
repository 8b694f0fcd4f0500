package dev.plumbline.pluginapi;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// A span of time that is looked at in regular steps.
///
/// @param from the first instant, in whole milliseconds
/// @param to the last instant, or as near to it as the steps come
/// @param step the time between two instants, longer than nothing, in whole milliseconds
public record TimeSpan(Instant from, Instant to, Duration step) {
    private static final int MOST = 10_000;

    /// @throws IllegalArgumentException if it ends before it starts, the step is not positive or either is not in whole
    ///     milliseconds, or it has more than 10,000 instants
    public TimeSpan {
        boolean isWhole = from.truncatedTo(ChronoUnit.MILLIS).equals(from)
                && step.truncatedTo(ChronoUnit.MILLIS).equals(step);
        if (to.isBefore(from) || step.isNegative() || step.isZero() || !isWhole) {
            throw new IllegalArgumentException("From " + from + " to " + to + " there are no steps of " + step);
        }
        if (Duration.between(from, to).dividedBy(step) >= MOST) {
            throw new IllegalArgumentException("From " + from + " to " + to + " there are too many steps of " + step);
        }
    }

    /// The time before an instant, in steps of whole seconds.
    ///
    /// @param count how many instants, at least 1
    public static TimeSpan before(Instant end, Duration length, int count) {
        Duration step = Duration.ofSeconds(
                Math.max(1, length.dividedBy(Math.max(1, count - 1)).toSeconds()));
        Instant last = end.truncatedTo(ChronoUnit.SECONDS);
        return new TimeSpan(last.minus(step.multipliedBy(count - 1L)), last, step);
    }

    /// Spans with the same steps that have all its instants between them, the earliest first.
    ///
    /// @param most how many instants each has at most, at least 1
    public List<TimeSpan> parts(int most) {
        return Stream.iterate(from, time -> !time.isAfter(to), time -> time.plus(step.multipliedBy(most)))
                .map(first -> new TimeSpan(first, earlier(to, first.plus(step.multipliedBy(most - 1L))), step))
                .toList();
    }

    /// How many instants it has.
    public int size() {
        return Math.toIntExact(Duration.between(from, to).dividedBy(step)) + 1;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// All its instants, the first one first.
    public List<Instant> instants() {
        return Stream.iterate(from, time -> !time.isAfter(to), time -> time.plus(step))
                .toList();
    }
}
