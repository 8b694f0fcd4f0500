package dev.plumbline.simulation.statistics.fit;

/// What fits of the gamma and Weibull distributions need of the gamma function, without loss for large arguments.
///
/// Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions: 6.1.41 (Stirling), 6.3.18 (digamma),
/// 6.4.12 (trigamma), and the recurrences 6.1.15, 6.3.5 and 6.4.6 for small arguments.
final class GammaFunctions {

    private static final double LARGE = 16;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private GammaFunctions() {}

    /// ln of the gamma function of a value above 0.
    static double logGamma(double at) {
        double product = 1;
        double large = at;
        while (large < LARGE) {
            product *= large;
            large++;
        }
        return stirling(large) + series(large) - Math.log(product);
    }

    /// How much ln of the gamma function lies above Stirling's approximation (a - 1/2) ln a - a + ln(2 pi) / 2.
    static double stirlingError(double at) {
        return at < LARGE ? logGamma(at) - stirling(at) : series(at);
    }

    /// ln a - digamma(a), which falls from infinity to 0.
    static double logLessDigamma(double at) {
        double sum = 0;
        double large = at;
        while (large < LARGE) {
            sum += 1 / large;
            large++;
        }
        double x = 1 / (large * large);
        double tail =
                0.5 / large + x * (1.0 / 12 - x * (1.0 / 120 - x * (1.0 / 252 - x * (1.0 / 240 - x * (1.0 / 132)))));
        return at < LARGE ? tail + sum + Math.log(at / large) : tail;
    }

    /// trigamma(a) - 1 / a, the slope of [#logLessDigamma] with its sign turned.
    static double trigammaLessInverse(double at) {
        double sum = 0;
        double large = at;
        while (large < LARGE) {
            sum += 1 / (large * large);
            large++;
        }
        double x = 1 / (large * large);
        double tail =
                0.5 * x + x / large * (1.0 / 6 - x * (1.0 / 30 - x * (1.0 / 42 - x * (1.0 / 30 - x * (5.0 / 66)))));
        return at < LARGE ? tail + sum + 1 / large - 1 / at : tail;
    }

    private static double stirling(double at) {
        return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI;
    }

    private static double series(double at) {
        double x = 1 / (at * at);
        return (1.0 / 12 - x * (1.0 / 360 - x * (1.0 / 1260 - x * (1.0 / 1680 - x * (1.0 / 1188))))) / at;
    }
}
