package dev.plumbline.simulation.network;

import dev.plumbline.simulation.kernel.TimeDistribution;
import java.util.function.DoubleFunction;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/// Finds the distribution of a family that has a given mean and a given percentile.
///
/// With the mean held, a percentile grows with the variation up to the largest that the family reaches; where the
/// wanted one is beyond, the nearest is given.
final class PercentileFit {

    private static final double LEAST = 1e-6;
    private static final int HALVINGS = 100;

    private PercentileFit() {}

    static TimeDistribution lognormal(double mean, double share, double percentile) {
        double variation = variation(
                squared -> {
                    double variance = Math.log1p(squared);
                    return LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance));
                },
                mean,
                share,
                percentile);
        return variation == 0 ? new TimeDistribution.Constant(mean) : TimeDistribution.Lognormal.of(mean, variation);
    }

    static TimeDistribution gamma(double mean, double share, double percentile) {
        double variation =
                variation(squared -> GammaDistribution.of(1 / squared, mean * squared), mean, share, percentile);
        return variation == 0 ? new TimeDistribution.Constant(mean) : TimeDistribution.Gamma.of(mean, variation);
    }

    private static double variation(
            DoubleFunction<ContinuousDistribution> family, double mean, double share, double percentile) {
        if (percentile <= mean) {
            return 0;
        }
        double low = LEAST;
        double high = LEAST;
        while (high < 1e3 && family.apply(high).inverseCumulativeProbability(share) < percentile) {
            low = high;
            high *= 2;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (family.apply(middle).inverseCumulativeProbability(share) < percentile) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
