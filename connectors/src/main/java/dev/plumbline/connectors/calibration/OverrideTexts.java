package dev.plumbline.connectors.calibration;

import java.util.Locale;

/// Values as scenarios write them.
final class OverrideTexts {

    private OverrideTexts() {}

    /// A time in microseconds.
    static String time(double seconds) {
        return Math.max(0, Math.round(seconds * 1e6)) + "us";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.4f%%", value * 100);
    }
}
