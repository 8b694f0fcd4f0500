package dev.plumbline.connectors.openmetrics;

import java.util.Locale;

/// Reads numbers as they stand in metrics.
final class Numbers {

    private Numbers() {}

    /// A decimal number, or infinity by its names; NaN for `NaN` and for everything else.
    static double value(String word) {
        if (isDecimal(word)) {
            try {
                double value = Double.parseDouble(word);
                return Double.isInfinite(value) ? Double.NaN : value;
            } catch (NumberFormatException notANumber) {
                return Double.NaN;
            }
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    /// Java would also read hexadecimal numbers and such as `1d`.
    private static boolean isDecimal(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean fits = (letter >= '0' && letter <= '9') || "+-.eE".indexOf(letter) >= 0;
            if (!fits) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
