package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Locale;

/// How figures of a simulation are written for people: with three digits, the unit, and half of the 95 % interval.
/// Of a 0 that cannot be less, the upper end of the interval is written, as in `0 % ≤0.02`.
final class SimulationWords {

    private SimulationWords() {}

    /// A time, as in `412 ms ±8`.
    static String time(Estimate seconds) {
        if (!(Math.abs(seconds.value()) < 1)) {
            return estimate(seconds, 1, " s");
        }
        return Math.abs(seconds.value()) < 1e-3 && seconds.value() != 0
                ? estimate(seconds, 1e6, " µs")
                : estimate(seconds, 1e3, " ms");
    }

    /// A share, as in `1.2 % ±0.1`.
    static String share(Estimate share) {
        return estimate(share, 100, " %");
    }

    /// A number of events per second.
    static String rate(Estimate perSecond) {
        return estimate(perSecond, 1, "/s");
    }

    /// Any other figure.
    static String plain(Estimate figure) {
        return estimate(figure, 1, "");
    }

    private static String estimate(Estimate estimate, double factor, String unit) {
        double value = estimate.value();
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "?" : "unbounded";
        }
        if (value == 0 && estimate.low() == 0 && estimate.high() > 0) {
            return "0" + unit + " ≤" + digits(factor * estimate.high(), 2);
        }
        double half = factor * (estimate.high() - estimate.low()) / 2;
        String spread = half == 0 ? "" : Double.isFinite(half) ? " ±" + digits(half, 2) : " ±?";
        return digits(factor * value, 3) + unit + spread;
    }

    /// A number with so many digits, and no more than needed.
    static String digits(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        int before = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        int places = Math.clamp((long) digits - before, 0, 9);
        String text = String.format(Locale.ROOT, "%,." + places + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /// Seconds after the beginning, as in `12.5 s`.
    static String seconds(double seconds) {
        return digits(seconds, 3) + " s";
    }

    /// What came out of an assertion, as JSON has it.
    static String verdict(AssertionOutcome outcome) {
        return switch (outcome.verdict()) {
            case HOLDS -> "holds";
            case FAILS -> "fails";
            case CANNOT_TELL -> "cannot-tell";
        };
    }

    /// What came out of an assertion, for people.
    static String words(Outcome verdict) {
        return switch (verdict) {
            case HOLDS -> "holds";
            case FAILS -> "FAILS";
            case CANNOT_TELL -> "cannot tell";
        };
    }
}
