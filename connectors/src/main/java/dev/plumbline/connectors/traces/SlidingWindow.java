package dev.plumbline.connectors.traces;

import java.util.Arrays;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;
import org.jspecify.annotations.Nullable;

/// Counts and durations of the last while, in parts of equal length that are forgotten one by one.
///
/// Percentiles are right to one in a hundred, from a microsecond to an hour.
final class SlidingWindow {

    private static final int DIGITS = 2;
    private static final long LONGEST_MICROS = 3_600_000_000L;

    private final long partMillis;
    private final long[] calls;
    private final long[] failures;
    private final @Nullable IntCountsHistogram[] durations;
    private long newest = -1;

    /// @param parts how many parts there are
    /// @param partMillis how long each is
    SlidingWindow(int parts, long partMillis) {
        this.partMillis = partMillis;
        calls = new long[parts];
        failures = new long[parts];
        durations = new IntCountsHistogram[parts];
    }

    /// Counts a call.
    ///
    /// @param atMillis when it came, since the beginning
    void record(long atMillis, long durationNanos, boolean isFailed) {
        advance(atMillis);
        int part = (int) (newest % calls.length);
        calls[part]++;
        failures[part] += isFailed ? 1 : 0;
        IntCountsHistogram histogram = durations[part];
        if (histogram == null) {
            histogram = new IntCountsHistogram(DIGITS);
            durations[part] = histogram;
        }
        histogram.recordValue(Math.min(LONGEST_MICROS, durationNanos / 1000));
    }

    /// What was counted.
    ///
    /// @param atMillis now, since the beginning
    Figures figures(long atMillis) {
        advance(atMillis);
        AbstractHistogram all = new Histogram(DIGITS);
        all.setAutoResize(true);
        for (IntCountsHistogram histogram : durations) {
            if (histogram != null) {
                all.add(histogram);
            }
        }
        long oldest = Math.max(0, newest - calls.length + 1) * partMillis;
        return new Figures(
                Arrays.stream(calls).sum(),
                Arrays.stream(failures).sum(),
                Math.max(1, atMillis - oldest) / 1000.0,
                all.getValueAtPercentile(50) / 1e6,
                all.getValueAtPercentile(99) / 1e6,
                all.getTotalCount() == 0 ? 0 : all.getMean() / 1e6);
    }

    /// Forgets what is too old. A clock that goes back changes nothing.
    private void advance(long atMillis) {
        long part = Math.max(0, atMillis) / partMillis;
        for (long next = Math.max(newest + 1, part - calls.length + 1); next <= part; next++) {
            int place = (int) (next % calls.length);
            calls[place] = 0;
            failures[place] = 0;
            IntCountsHistogram histogram = durations[place];
            if (histogram != null && histogram.getTotalCount() > 0) {
                histogram.reset();
            } else {
                durations[place] = null;
            }
        }
        newest = Math.max(newest, part);
    }

    /// What was counted within a window.
    ///
    /// @param seconds how long the window is
    /// @param p50 in seconds
    /// @param p99 in seconds
    /// @param mean in seconds
    record Figures(long calls, long failures, double seconds, double p50, double p99, double mean) {}
}
