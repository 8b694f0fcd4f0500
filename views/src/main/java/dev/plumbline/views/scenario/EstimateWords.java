package dev.plumbline.views.scenario;

import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Approximate figures in words.
final class EstimateWords {

    private EstimateWords() {}

    /// By how much load can grow.
    static String headroom(double factor) {
        if (Double.isNaN(factor)) {
            return "Unknown";
        }
        if (factor == 0) {
            return "Out of service";
        }
        return Double.isInfinite(factor) ? "No limit known" : String.format(Locale.ROOT, "%.3g× this load", factor);
    }

    /// What saturates, and when.
    static String saturation(SimulationResult result, UnaryOperator<String> names) {
        if (result.breaksFirst().isEmpty()) {
            return "Nothing is known to saturate.";
        }
        String first = names.apply(result.breaksFirst().getFirst());
        if (result.headroom() == 0) {
            return first + " serves nothing while the faults last.";
        }
        return result.headroom() < 1 ? first + " is beyond its limit already." : "Then " + first + " saturates first.";
    }

    /// The median and the 99th percentile.
    static String latency(Figures figures) {
        return "p50 " + time(figures.latency().p50()) + " · p99 "
                + time(figures.latency().p99());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.2g %%" : "%.0f %%", 100 * share);
    }

    private static String time(Estimate seconds) {
        if (!seconds.isKnown()) {
            return seconds.low() > 0 ? "> " + time(seconds.low()) : "?";
        }
        return time(seconds.value());
    }

    private static String time(double seconds) {
        if (Double.isInfinite(seconds)) {
            return "∞";
        }
        return seconds < 1
                ? String.format(Locale.ROOT, "%.3g ms", 1000 * seconds)
                : String.format(Locale.ROOT, "%.3g s", seconds);
    }
}
