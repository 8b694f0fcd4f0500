package dev.plumbline.simulation.queues;

/// The gamma distribution with a given mean and variance.
///
/// It stands for sums of response times whose own distribution is not known in closed form. The fit of two moments is
/// exact for the sums of equal exponential times (Erlang). Source of the incomplete gamma function: Abramowitz &
/// Stegun, 6.5.29 (series) and 6.5.31 (continued fraction, evaluated by Lentz's method).
///
/// @param mean the mean, above 0
/// @param variance the variance, above 0
record Gamma(double mean, double variance) {

    private static final int MOST_TERMS = 20_000;
    private static final double LARGE_SHAPE = 1e5;
    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    /// The probability of a value above `time`.
    double tail(double time) {
        if (time <= 0) {
            return 1;
        }
        double shape = mean * mean / variance;
        return upper(shape, time * mean / variance);
    }

    /// The value that the given share does not exceed.
    double quantile(double share) {
        double shape = mean * mean / variance;
        if (shape > LARGE_SHAPE) {
            return Math.max(0, mean + Math.sqrt(variance) * Normal.quantile(share));
        }
        return Quantiles.solve(this::tail, share, mean);
    }

    private static double upper(double shape, double at) {
        if (shape > LARGE_SHAPE) {
            return wilsonHilferty(shape, at);
        }
        double factor = Math.exp(shape * Math.log(at) - at - logGamma(shape + 1));
        return at < shape + 1 ? 1 - factor * series(shape, at) : factor * shape * fraction(shape, at);
    }

    private static double series(double shape, double at) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
            term *= at / (shape + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double shape, double at) {
        double below = at + 1 - shape;
        double c = 1e300;
        double d = 1 / below;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double above = -n * (n - shape);
            below += 2;
            d = 1 / nonZero(above * d + below);
            c = nonZero(below + above / c);
            double step = c * d;
            value *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }

    /// E. B. Wilson and M. M. Hilferty, PNAS 17 (1931) 684-688: the cube root is nearly normal.
    private static double wilsonHilferty(double shape, double at) {
        double spread = 1 / (9 * shape);
        double score = (Math.cbrt(at / shape) - (1 - spread)) / Math.sqrt(spread);
        double low = 1e-15;
        if (score <= Normal.quantile(low)) {
            return 1;
        }
        if (score >= -Normal.quantile(low)) {
            return 0;
        }
        double high = 1 - low;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (Normal.quantile(middle) < score) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 1 - low;
    }

    /// C. Lanczos, SIAM Journal on Numerical Analysis 1 (1964) 86-96, with g = 7 and nine coefficients.
    private static double logGamma(double value) {
        double sum = 0.9999999999998099;
        for (int n = 0; n < LANCZOS.length; n++) {
            sum += LANCZOS[n] / (value + n);
        }
        double base = value + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (value - 0.5) * Math.log(base) - base + Math.log(sum);
    }
}
