package dev.plumbline.simulation.statistics.fit;

/// The most likely shape of a Weibull distribution: the root of the mean of ln x weighted with x^k, less 1 / k, less
/// the
/// plain mean of ln x.
///
/// The left side rises with k, so that there is one root. The iteration is Newton's, kept inside the bounds that it has
/// found. Source: A. C. Cohen, Technometrics 7 (1965) 579-588; D. R. Thoman, L. J. Bain and C. E. Antle, Technometrics
/// 11 (1969) 445-460.
final class WeibullShape {

    private static final int MOST_STEPS = 200;
    private static final double PRECISION = 1e-14;

    private WeibullShape() {}

    /// @param logs the logarithms of the samples in any unit, in rising order and not all equal
    static double of(double[] logs) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double shape = start(logs);
        for (int step = 0; step < MOST_STEPS; step++) {
            Weighted weighted = Weighted.of(logs, shape);
            double wrong = weighted.mean() - 1 / shape;
            if (wrong < 0) {
                low = shape;
            } else {
                high = shape;
            }
            double next = shape - wrong / (weighted.variance() + 1 / (shape * shape));
            if (!(next > low && next < high)) {
                next = Double.isInfinite(high) ? 2 * shape : (low + high) / 2;
            }
            if (Math.abs(next - shape) <= PRECISION * shape) {
                return next;
            }
            shape = next;
        }
        return shape;
    }

    /// ln of the most likely scale in the unit of the samples, for a given shape.
    static double logScale(double[] logs, double shape) {
        double largest = logs[logs.length - 1];
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(shape * (log - largest));
        }
        return largest + Math.log(sum / logs.length) / shape;
    }

    /// By the standard deviation of ln x, which is pi / sqrt(6) / k.
    private static double start(double[] logs) {
        double mean = mean(logs);
        double squares = 0;
        for (double log : logs) {
            squares += (log - mean) * (log - mean);
        }
        return Math.PI / Math.sqrt(6 * squares / logs.length);
    }

    private static double mean(double[] logs) {
        double sum = 0;
        for (double log : logs) {
            sum += log;
        }
        return sum / logs.length;
    }

    /// The mean of ln x weighted with x^k, less the plain mean, and the weighted variance, which is the mean's slope.
    private record Weighted(double mean, double variance) {

        static Weighted of(double[] logs, double shape) {
            double plain = WeibullShape.mean(logs);
            double largest = logs[logs.length - 1];
            double weights = 0;
            double sum = 0;
            double squares = 0;
            for (double log : logs) {
                double weight = Math.exp(shape * (log - largest));
                weights += weight;
                sum += weight * (log - plain);
                squares += weight * (log - plain) * (log - plain);
            }
            double mean = sum / weights;
            return new Weighted(mean, Math.max(0, squares / weights - mean * mean));
        }
    }
}
