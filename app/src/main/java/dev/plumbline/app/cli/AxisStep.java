package dev.plumbline.app.cli;

/// The distance between two marks of an axis, so that all of them are short numbers.
final class AxisStep {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private AxisStep() {}

    /// The least of 1, 2, 2.5 and 5 times a power of ten that is no less; 1 where there is nothing to show.
    static double atLeast(double least) {
        if (!(least > 0) || Double.isInfinite(least)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (least <= step * power * (1 + 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
