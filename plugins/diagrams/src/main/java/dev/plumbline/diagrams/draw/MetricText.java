package dev.plumbline.diagrams.draw;

import dev.plumbline.pluginapi.Metric;
import java.util.Locale;

/// Measured and predicted values as short text for people, with three significant digits.
public final class MetricText {

    private MetricText() {}

    /// The metric's name, as a label.
    public static String name(Metric metric) {
        String label = metric.label();
        return label.startsWith("p") && Character.isDigit(label.charAt(1))
                ? label
                : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /// A value in its metric's unit.
    public static String of(Metric metric, double value) {
        return switch (metric.unit()) {
            case SECONDS -> seconds(value);
            case PER_SECOND -> rate(value);
            case RATIO -> ratio(value);
            case PER_HOUR -> short3(value) + "/h";
            case COUNT -> short3(value);
        };
    }

    /// A time, as in `340 ms`.
    public static String seconds(double value) {
        if (!Double.isFinite(value)) {
            return "unbounded";
        }
        if (value >= 1) {
            return short3(value) + " s";
        }
        return value >= 0.001 ? short3(value * 1e3) + " ms" : short3(value * 1e6) + " µs";
    }

    /// A frequency, as in `12.4 k/s`.
    public static String rate(double value) {
        if (value >= 1e6) {
            return short3(value / 1e6) + " M/s";
        }
        return value >= 1e4 ? short3(value / 1e3) + " k/s" : short3(value) + " /s";
    }

    /// A share, as in `83 %`.
    public static String ratio(double value) {
        double percent = value * 100;
        return (percent > 0 && percent < 0.01 ? "< 0.01" : short3(percent)) + " %";
    }

    private static String short3(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 || size == 0 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        String text = String.format(Locale.ROOT, pattern, value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
