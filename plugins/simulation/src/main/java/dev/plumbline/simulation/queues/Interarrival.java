package dev.plumbline.simulation.queues;

import java.util.function.DoubleUnaryOperator;

/// The distribution of the time between two arrivals.
///
/// @param mean the mean in seconds, above 0
/// @param variation the squared coefficient of variation
/// @param untransformed for any s of at least 0, one minus the mean of e to the power of minus s times the time: the
///     Laplace transform, such that it keeps its digits next to 0
public record Interarrival(double mean, double variation, DoubleUnaryOperator untransformed) {

    public Interarrival {
        if (!(mean > 0) || Double.isInfinite(mean) || !(variation >= 0)) {
            throw new IllegalArgumentException(
                    "The time between arrivals has a mean above 0 and a variation of at least 0, got " + mean + " and "
                            + variation);
        }
    }

    /// Always the same time.
    public static Interarrival constant(double mean) {
        return new Interarrival(mean, 0, s -> -Math.expm1(-s * mean));
    }

    /// The memoryless time, of Poisson arrivals.
    public static Interarrival exponential(double mean) {
        return gamma(mean, 1);
    }

    /// The sum of equal exponential times, as each of several servers sees that get their requests in turn.
    public static Interarrival erlang(int phases, double mean) {
        return gamma(mean, 1.0 / phases);
    }

    /// The gamma distribution.
    ///
    /// @param variation the squared coefficient of variation, above 0
    public static Interarrival gamma(double mean, double variation) {
        return new Interarrival(mean, variation, s -> -Math.expm1(-Math.log1p(s * mean * variation) / variation));
    }

    /// One of two exponential times, each of which makes up half of the mean (balanced means; Tijms 2003).
    ///
    /// @param variation the squared coefficient of variation, at least 1
    public static Interarrival hyperexponential(double mean, double variation) {
        if (!(variation >= 1)) {
            throw new IllegalArgumentException("A mixture of exponential times varies by 1 or more, got " + variation);
        }
        double often = (1 + Math.sqrt((variation - 1) / (variation + 1))) / 2;
        return new Interarrival(mean, variation, s -> {
            double half = s * mean / 2;
            return half * (1 / (1 + half / often) + 1 / (1 + half / (1 - often)));
        });
    }
}
