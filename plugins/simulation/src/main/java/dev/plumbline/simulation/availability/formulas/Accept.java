package dev.plumbline.simulation.availability.formulas;

/// Refuses figures that a formula has no answer for.
final class Accept {

    private Accept() {}

    static double positive(String name, double value) {
        if (value > 0 && Double.isFinite(value)) {
            return value;
        }
        throw new IllegalArgumentException(name + " is more than 0 and finite, got " + value);
    }

    static double atLeastZero(String name, double value) {
        if (value >= 0 && Double.isFinite(value)) {
            return value;
        }
        throw new IllegalArgumentException(name + " is at least 0 and finite, got " + value);
    }

    static double probability(String name, double value) {
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw new IllegalArgumentException(name + " is between 0 and 1, got " + value);
    }

    static long between(String name, long value, long least, long most) {
        if (value >= least && value <= most) {
            return value;
        }
        throw new IllegalArgumentException(name + " is between " + least + " and " + most + ", got " + value);
    }
}
