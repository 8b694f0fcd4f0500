package dev.plumbline.designrules.evidence;

import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/// Measured figures as they stand in the sentences of findings.
public final class Figures {

    private static final Duration LONG = Duration.ofSeconds(10);

    private Figures() {}

    /// A value in its metric's unit.
    public static String of(Metric metric, double value) {
        return switch (metric.unit()) {
            case SECONDS -> time(seconds(value));
            case PER_SECOND -> number(value) + "/s";
            case RATIO -> percent(value);
            case PER_HOUR -> number(value) + "/h";
            case COUNT -> number(value);
        };
    }

    /// A time as it is written in files, but one of ten seconds or more never in milliseconds: `63.8s`.
    public static String time(Duration time) {
        return time.compareTo(LONG) >= 0 && time.toMillis() % 1_000 != 0
                ? BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + "s"
                : ValueTypes.DURATION.format(time);
    }

    /// A time of some seconds, to the millisecond.
    public static Duration seconds(double value) {
        return Duration.ofMillis(Math.round(value * 1_000));
    }

    /// A share, as in `83%`, with as many digits as tell it from another.
    public static String percent(double value) {
        return value >= 0 && value <= 1
                ? ValueTypes.RATIO.format(new Ratio(Math.round(value * 1e6) / 1e6))
                : number(value * 100) + "%";
    }

    /// The score of an evaluation, with two digits after the point.
    public static String score(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// A number with at most one digit after the point.
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
