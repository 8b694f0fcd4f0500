package dev.plumbline.simulation.statistics.fit;

/// The logarithm of how much larger one value is than another, exact also for values that are nearly equal.
final class LogRatio {

    private static final double TINY = 1e-4;

    private LogRatio() {}

    /// ln(value / reference), both above 0.
    static double of(double value, double reference) {
        double distance = (value - reference) / reference;
        return Math.abs(distance) < 0.5 ? Math.log1p(distance) : Math.log(value) - Math.log(reference);
    }

    /// value / reference - 1 - ln(value / reference), at least 0.
    static double excess(double value, double reference) {
        double distance = (value - reference) / reference;
        if (Math.abs(distance) < TINY) {
            // The series of d - ln(1 + d), since the difference of the two would lose half of the digits.
            return distance * distance * (0.5 - distance * (1.0 / 3 - distance * (0.25 - distance / 5)));
        }
        return distance - of(value, reference);
    }
}
