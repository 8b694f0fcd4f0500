package dev.plumbline.connectors.calibration;

import java.util.Map;

/// The times that an element works on a request itself, in seconds, and a distribution through them.
///
/// Times whose median and p99 are those of an exponential distribution are taken as exponential; all others as
/// lognormal with the measured mean and p99.
///
/// @param mean the mean, above 0
/// @param p50 the median, above 0
/// @param p99 the 99th percentile, not below the median
public record ServiceTimes(double mean, double p50, double p99) {

    private static final double NORMAL_P99 = 2.3263478740408408;
    private static final double EXPONENTIAL_P99 = -Math.log(0.01);
    private static final double ALIKE = 0.08;

    public ServiceTimes {
        if (!(mean > 0) || !(p50 > 0) || !(p99 >= p50)) {
            throw new IllegalArgumentException("No times: mean " + mean + ", p50 " + p50 + ", p99 " + p99);
        }
    }

    /// How far the mean of the lognormal distribution through p50 and p99 is from the measured mean, as a share of it:
    /// near 0 where the lognormal fits.
    public double fitError() {
        double sigma = Math.log(p99 / p50) / NORMAL_P99;
        return p50 * Math.exp(sigma * sigma / 2) / mean - 1;
    }

    /// Whether the times are taken as exponential.
    public boolean isExponential() {
        return isNear(p50, mean * Math.log(2)) && isNear(p99, mean * EXPONENTIAL_P99);
    }

    /// The coefficient of variation of the lognormal distribution with the mean and p99; of those that have a p99 too
    /// far from the mean for any, that with the farthest.
    public double variation() {
        double ratio = Math.log(Math.max(1, p99 / mean));
        double sigma = NORMAL_P99 - Math.sqrt(Math.max(0, NORMAL_P99 * NORMAL_P99 - 2 * ratio));
        return Math.sqrt(Math.expm1(sigma * sigma));
    }

    void override(String element, Map<String, String> overrides) {
        String prefix = element + ".serviceTime.";
        overrides.put(prefix + "mean", OverrideTexts.time(mean));
        overrides.put(prefix + "distribution", isExponential() ? "exponential" : "lognormal");
        overrides.put(prefix + "variation", OverrideTexts.number(isExponential() ? 1 : variation()));
    }

    private static boolean isNear(double value, double expected) {
        return Math.abs(value / expected - 1) <= ALIKE;
    }
}
