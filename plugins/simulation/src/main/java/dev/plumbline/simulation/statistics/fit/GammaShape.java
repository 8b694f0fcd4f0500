package dev.plumbline.simulation.statistics.fit;

/// The most likely shape of a gamma distribution: the root of ln a - digamma(a) = ln(mean) - mean of ln.
///
/// The iteration is Newton's on 1 / a, which needs about four steps from any start. Source: T. P. Minka, Estimating a
/// Gamma distribution, Microsoft Research 2002; the equation: S. C. Choi and R. Wette, Technometrics 11 (1969) 683-690.
final class GammaShape {

    private static final int MOST_STEPS = 50;
    private static final double PRECISION = 1e-15;

    private GammaShape() {}

    /// @param excess ln of the mean less the mean of ln, above 0
    static double of(double excess) {
        double shape = (3 - excess + Math.sqrt((excess - 3) * (excess - 3) + 24 * excess)) / (12 * excess);
        for (int step = 0; step < MOST_STEPS; step++) {
            double wrong = GammaFunctions.logLessDigamma(shape) - excess;
            double inverse = (1 - wrong / (shape * GammaFunctions.trigammaLessInverse(shape))) / shape;
            double next = 1 / inverse;
            if (Math.abs(next - shape) <= PRECISION * shape) {
                return next;
            }
            shape = next;
        }
        return shape;
    }
}
