package dev.plumbline.views.shell;

import java.time.Duration;

/// How long a job will still take, for people who have waited for a while.
final class TimeLeft {

    /// Until then nobody asks, and little can be told.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final double LEAST_SHARE = 0.02;
    private static final long MINUTE = 60;

    private TimeLeft() {}

    /// The time that is left if the job goes on as it did, as in ` · 40 s left`; empty while that cannot be told.
    ///
    /// @param elapsed how long the job has been seen
    /// @param share the share that is done, from 0 to 1; negative if it cannot be told
    static String words(Duration elapsed, double share) {
        if (elapsed.compareTo(PATIENCE) < 0 || share < LEAST_SHARE || share >= 1) {
            return "";
        }
        long seconds = Math.max(1, Math.round(elapsed.toMillis() / 1000.0 * (1 - share) / share));
        return seconds < 2 * MINUTE
                ? " · " + seconds + " s left"
                : " · " + Math.round((double) seconds / MINUTE) + " min left";
    }
}
