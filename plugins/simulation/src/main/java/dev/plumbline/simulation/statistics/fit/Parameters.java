package dev.plumbline.simulation.statistics.fit;

/// Turns away what is no parameter of a distribution.
final class Parameters {

    private Parameters() {}

    /// @throws IllegalArgumentException if a parameter is not a finite number above 0
    static void requirePositive(String name, double parameter) {
        if (!(parameter > 0) || Double.isInfinite(parameter)) {
            throw new IllegalArgumentException(
                    "The " + name + " of a distribution is a finite number above 0, got " + parameter);
        }
    }

    /// @throws IllegalArgumentException if the share is not strictly between 0 and 1
    static void requireShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A quantile is asked for a share between 0 and 1, got " + share);
        }
    }
}
