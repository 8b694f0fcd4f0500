package dev.plumbline.connectors.openslo;

import dev.plumbline.pluginapi.Alert;
import java.util.List;

/// Whether a budget is used up too fast, by a long window and a short one that must both say so: fast enough to lose
/// 2 % of a month's budget in an hour, or 5 % in six (Beyer and others, The Site Reliability Workbook, 2018, chapter
/// 5).
enum BurnRates {
    FAST("5m", "1h", 14.4, Alert.Level.CRITICAL),
    SLOW("30m", "6h", 6, Alert.Level.WARNING);

    static final List<BurnRates> ALL = List.of(FAST, SLOW);

    private final String brief;
    private final String extended;
    private final double factor;
    private final Alert.Level level;

    BurnRates(String brief, String extended, double factor, Alert.Level level) {
        this.brief = brief;
        this.extended = extended;
        this.factor = factor;
        this.level = level;
    }

    /// The short window, in which a burn that is over shows soon.
    String brief() {
        return brief;
    }

    /// The long window, which a short burst does not fill.
    String extended() {
        return extended;
    }

    /// The burn rate from which it is too fast.
    double factor() {
        return factor;
    }

    Alert.Level level() {
        return level;
    }
}
