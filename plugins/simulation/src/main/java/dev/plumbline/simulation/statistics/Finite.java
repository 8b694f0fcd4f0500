package dev.plumbline.simulation.statistics;

/// Turns away what no statistic can be made of.
final class Finite {

    private Finite() {}

    /// @throws IllegalArgumentException if there are fewer values than wanted, or one is not a finite number
    static void require(double[] values, int fewest) {
        if (values.length < fewest) {
            throw new IllegalArgumentException("At least " + fewest + " values are needed, got " + values.length);
        }
        for (int at = 0; at < values.length; at++) {
            if (!Double.isFinite(values[at])) {
                throw new IllegalArgumentException(
                        "Value " + (at + 1) + " of " + values.length + " is not a finite number: " + values[at]);
            }
        }
    }
}
