package dev.plumbline.simulation.statistics;

/// The number, mean and spread of observations, of which one more can be told at any time.
///
/// Source: B. P. Welford, Technometrics 4 (1962) 419-420, which keeps its precision where the mean is far from 0.
///
/// @param count how many observations, at least 0
/// @param mean their mean, 0 without any
/// @param squares the sum of their squared distances from the mean, at least 0
public record Moments(long count, double mean, double squares) {

    /// No observation yet.
    public static final Moments NONE = new Moments(0, 0, 0);

    /// @throws IllegalArgumentException if a part is negative, not a number or endless
    public Moments {
        if (count < 0 || !Double.isFinite(mean) || !(squares >= 0) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException("Observations have a finite mean and spread, got " + count
                    + " with mean " + mean + " and squared distances " + squares);
        }
    }

    /// The moments of all the given values, each a finite number.
    public static Moments of(double... values) {
        Finite.require(values, 0);
        double mean = 0;
        double squares = 0;
        for (int at = 0; at < values.length; at++) {
            double distance = values[at] - mean;
            mean += distance / (at + 1);
            squares += distance * (values[at] - mean);
        }
        return new Moments(values.length, mean, squares);
    }

    /// These observations and one more.
    public Moments with(double value) {
        double distance = value - mean;
        double next = mean + distance / (count + 1);
        return new Moments(count + 1, next, squares + distance * (value - next));
    }

    /// The unbiased variance of one observation; 0 where there are fewer than two.
    public double variance() {
        return count < 2 ? 0 : squares / (count - 1);
    }

    /// The standard deviation of the mean of independent observations; 0 where there are fewer than two.
    public double standardError() {
        return count < 2 ? 0 : Math.sqrt(variance() / count);
    }

    /// The interval of the mean of independent observations; endless where there is only one.
    ///
    /// @throws IllegalArgumentException if there is no observation
    public ConfidenceInterval interval(double level) {
        if (count == 0) {
            throw new IllegalArgumentException("A mean needs at least one observation");
        }
        return ConfidenceInterval.ofMean(mean, standardError(), (double) (count - 1), level);
    }
}
