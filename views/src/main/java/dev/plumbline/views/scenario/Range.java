package dev.plumbline.views.scenario;

import java.math.BigDecimal;
import java.math.MathContext;

/// The values that a slider offers, from its left end to its right one.
///
/// @param scale how the values are spread
record Range(double low, double high, Scale scale) {

    /// What fits between two values on a slider is told apart no further than this.
    private static final MathContext DIGITS = new MathContext(2);
    private static final double USUAL = 100;

    /// How values are spread over a slider.
    enum Scale {
        /// The same way means the same difference.
        LINEAR,
        /// The same way means the same factor.
        LOGARITHMIC
    }

    /// Three decades with the value in the one in the middle; for 0, the values up to 100.
    static Range around(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return new Range(0, USUAL, Scale.LINEAR);
        }
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        return new Range(decade / 10, decade * 100, Scale.LOGARITHMIC);
    }

    /// All shares.
    static Range shares() {
        return new Range(0, 1, Scale.LINEAR);
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// Where a value is, from 0 to 1.
    double place(double value) {
        double within = Math.clamp(value, low, high);
        return switch (scale) {
            case LINEAR -> (within - low) / (high - low);
            case LOGARITHMIC -> Math.log(within / low) / Math.log(high / low);
        };
    }

    /// The value at a place, of two digits.
    double at(double place) {
        double exact = switch (scale) {
            case LINEAR -> low + place * (high - low);
            case LOGARITHMIC -> low * Math.pow(high / low, place);
        };
        return Math.clamp(new BigDecimal(exact).round(DIGITS).doubleValue(), low, high);
    }
}
