package dev.plumbline.views.simulation;

import dev.plumbline.diagrams.draw.MetricText;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// How figures of a simulation are written for people: three digits, the unit, and half of the 95 % interval.
/// Of a 0 that cannot be less, the upper end of the interval is written instead.
final class FigureText {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    /// An interval that is narrower than this share of its figure is not seen in three digits.
    private static final double SMALL = 5e-4;

    private FigureText() {}

    /// A time, as in `412 ± 8 ms`.
    static String time(Estimate seconds) {
        return estimate(seconds, FigureText::seconds);
    }

    /// A share, as in `1.2 ± 0.1 %`.
    static String share(Estimate share) {
        return estimate(share, FigureText::ratio);
    }

    /// A number of events per second.
    static String rate(Estimate perSecond) {
        return estimate(perSecond, FigureText::rate);
    }

    /// Any other figure.
    static String plain(Estimate figure) {
        return estimate(figure, FigureText::number);
    }

    private static String estimate(Estimate estimate, DoubleFunction<String> write) {
        double value = estimate.value();
        if (Double.isNaN(value)) {
            return "?";
        }
        if (Double.isInfinite(value)) {
            return "unbounded";
        }
        String text = write.apply(value);
        double half = (estimate.high() - estimate.low()) / 2;
        if (value == 0 && estimate.low() == 0 && Double.isFinite(half)) {
            String most = write.apply(estimate.high());
            return most.equals(text) || most.startsWith("<") ? text : text + " (≤ " + most + ")";
        }
        if (value == 0 && Double.isFinite(half)) {
            String wide = write.apply(half);
            return wide.startsWith("0") && !wide.contains(".") ? text : "0 ± " + wide;
        }
        if (half <= SMALL * Math.abs(value) || text.startsWith("<")) {
            return text;
        }
        int space = text.indexOf(' ');
        String number = space < 0 ? text : text.substring(0, space);
        String unit = space < 0 ? "" : text.substring(space);
        return number + " ± " + (Double.isFinite(half) ? inUnitOf(text, number, value, half) : "?") + unit;
    }

    /// Half of an interval in the unit of its figure.
    private static String inUnitOf(String text, String number, double value, double half) {
        double shown = Double.parseDouble(number.replace('−', '-'));
        double factor = shown == 0 ? (text.endsWith("%") ? 100 : 1) : shown / value;
        double wide = half * factor;
        String pattern = wide >= 10 ? "%.0f" : wide >= 1 ? "%.1f" : wide >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, wide);
    }

    /// Seconds in the unit that they are read best in.
    static String seconds(double value) {
        return value == 0 ? "0 s" : signed(value, MetricText::seconds);
    }

    /// A share in percent.
    static String ratio(double value) {
        return signed(value, MetricText::ratio);
    }

    /// Events per second.
    static String rate(double value) {
        return signed(value, MetricText::rate);
    }

    /// A number with three digits.
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1e6) {
            return number(value / 1e6) + " M";
        }
        if (size >= 1e4) {
            return number(value / 1e3) + " k";
        }
        String text =
                String.format(Locale.ROOT, size >= 100 || size == 0 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    private static String signed(double value, DoubleFunction<String> write) {
        return value < 0 ? "−" + write.apply(-value) : write.apply(value);
    }

    /// How long something takes, as a person says it.
    static String span(double seconds) {
        if (seconds < MINUTE) {
            return number(seconds) + " s";
        }
        return seconds < HOUR ? number(seconds / MINUTE) + " min" : number(seconds / HOUR) + " h";
    }

    /// How long something takes, as a person says it.
    static String span(Duration time) {
        return span(time.toNanos() / 1e9);
    }
}
