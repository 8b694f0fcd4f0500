package dev.plumbline.simulation.statistics;

/// An estimate and the range that holds the true value in the given share of all experiments like this one.
///
/// The range is endless where the observations do not allow to tell, as after a single run.
///
/// @param value the estimate, a finite number
/// @param low the lower end, at most the value, perhaps negative infinity
/// @param high the upper end, at least the value, perhaps positive infinity
/// @param level the share of the experiments, strictly between 0 and 1
public record ConfidenceInterval(double value, double low, double high, double level) {

    /// The level that is used where nobody asks for another.
    public static final double USUAL_LEVEL = 0.95;

    /// @throws IllegalArgumentException if the value is not finite or not inside, or the level is not between 0 and 1
    public ConfidenceInterval {
        requireLevel(level);
        if (!Double.isFinite(value) || !(low <= value) || !(high >= value)) {
            throw new IllegalArgumentException(
                    "An interval holds its finite value, got " + value + " in " + low + " to " + high);
        }
    }

    /// The interval that reaches as far below the value as above it.
    ///
    /// @param halfWidth at least 0, perhaps infinite
    public static ConfidenceInterval around(double value, double halfWidth, double level) {
        return new ConfidenceInterval(value, value - halfWidth, value + halfWidth, level);
    }

    /// The interval of a mean by Student's t distribution; endless without degrees of freedom.
    ///
    /// @param standardError the standard deviation of the mean, at least 0
    /// @param degreesOfFreedom at least 0
    static ConfidenceInterval ofMean(double mean, double standardError, double degreesOfFreedom, double level) {
        double halfWidth = degreesOfFreedom > 0
                ? StudentT.reach(degreesOfFreedom, level) * standardError
                : Double.POSITIVE_INFINITY;
        return around(mean, halfWidth, level);
    }

    /// Half of the range, in the unit of the value.
    public double halfWidth() {
        return (high - low) / 2;
    }

    /// The half width as a share of the value's size: 0 for an exact value, infinite for an uncertain 0.
    public double relativeHalfWidth() {
        double halfWidth = halfWidth();
        return halfWidth == 0 ? 0 : halfWidth / Math.abs(value);
    }

    /// Whether a value lies in the range, the ends included.
    public boolean contains(double other) {
        return low <= other && other <= high;
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, as in 0.95, got " + level);
        }
    }
}
