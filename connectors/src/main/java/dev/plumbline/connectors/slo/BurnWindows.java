package dev.plumbline.connectors.slo;

import dev.plumbline.pluginapi.Alert;
import java.time.Duration;
import java.util.List;

/// Whether a budget is used up too fast, by a long window and a short one that must both say so: fast enough to lose
/// 2 % of a month's budget in an hour, 5 % in six, or 10 % in three days (Beyer and others, The Site Reliability
/// Workbook, 2018, chapter 5). The first two call people, the last one can wait until morning.
public enum BurnWindows {
    FAST(Duration.ofMinutes(5), Duration.ofHours(1), 14.4, Alert.Level.CRITICAL),
    SLOW(Duration.ofMinutes(30), Duration.ofHours(6), 6, Alert.Level.CRITICAL),
    CREEPING(Duration.ofHours(6), Duration.ofDays(3), 1, Alert.Level.WARNING);

    /// All of them, the most urgent first.
    public static final List<BurnWindows> ALL = List.of(FAST, SLOW, CREEPING);

    private final Duration brief;
    private final Duration extended;
    private final double factor;
    private final Alert.Level level;

    BurnWindows(Duration brief, Duration extended, double factor, Alert.Level level) {
        this.brief = brief;
        this.extended = extended;
        this.factor = factor;
        this.level = level;
    }

    /// The short window, in which a burn that is over shows soon.
    public Duration brief() {
        return brief;
    }

    /// The long window, which a short burst does not fill.
    public Duration extended() {
        return extended;
    }

    /// How many times as fast as allowed is too fast; 1 uses the budget up just at the end of its time.
    public double factor() {
        return factor;
    }

    /// How urgent it is.
    public Alert.Level level() {
        return level;
    }

    /// A window as queries and people write it, as in `30m`.
    public static String words(Duration window) {
        if (window.toDays() > 0) {
            return window.toDays() + "d";
        }
        return window.toHours() > 0 ? window.toHours() + "h" : window.toMinutes() + "m";
    }
}
