package dev.plumbline.diagrams.draw;

import java.time.Duration;

/// How old something is, in the one unit that fits, as in `12 min old`.
final class AgeText {

    private static final long LONG_IN_SECONDS = 120;
    private static final long LONG_IN_MINUTES = 120;
    private static final long LONG_IN_HOURS = 48;

    private AgeText() {}

    static String of(Duration age) {
        if (age.toSeconds() < LONG_IN_SECONDS) {
            return age.toSeconds() + " s old";
        }
        if (age.toMinutes() < LONG_IN_MINUTES) {
            return age.toMinutes() + " min old";
        }
        return age.toHours() < LONG_IN_HOURS ? age.toHours() + " h old" : age.toDays() + " d old";
    }
}
