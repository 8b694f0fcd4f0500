package dev.plumbline.simulation.availability.formulas;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// How many of equal and independent units fail.
///
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.5.24: the tail of the binomial distribution is a
/// regularized incomplete beta function. It keeps its relative precision where a sum of the other tail would not, and
/// takes the same time for three units and for a billion.
public final class Binomial {

    private Binomial() {}

    /// The probability that at least so many of the units have failed.
    ///
    /// @param failed how many; 0 or less for certain
    /// @param units how many there are, at least 0
    /// @param unavailability the probability that one has failed, from 0 to 1
    public static double atLeast(long failed, long units, double unavailability) {
        Accept.between("The number of units", units, 0, Long.MAX_VALUE);
        Accept.probability("The unavailability", unavailability);
        if (failed <= 0 || (unavailability == 1 && failed <= units)) {
            return 1;
        }
        if (failed > units || unavailability == 0) {
            return 0;
        }
        if (failed == units) {
            return Math.pow(unavailability, (double) units);
        }
        return BetaDistribution.of((double) failed, units - failed + 1.0).cumulativeProbability(unavailability);
    }

    /// The probability that exactly so many of the units have failed.
    ///
    /// @param failed how many, from 0 to the number of units
    /// @param units how many there are
    /// @param unavailability the probability that one has failed, from 0 to 1
    public static double exactly(long failed, long units, double unavailability) {
        Accept.between("The number of failed units", failed, 0, units);
        Accept.probability("The unavailability", unavailability);
        if (unavailability == 0 || unavailability == 1) {
            return failed == (unavailability == 0 ? 0 : units) ? 1 : 0;
        }
        double ways = ways(units, failed);
        if (Double.isInfinite(ways)) {
            return BetaDistribution.of(failed + 1.0, units - failed + 1.0).density(unavailability) / (units + 1.0);
        }
        double logarithm = Math.log(unavailability) * failed + Math.log1p(-unavailability) * (units - failed);
        return Math.exp(logarithm + Math.log(ways));
    }

    /// How many ways there are to choose so many of the units; infinite where that is more than a double can say.
    ///
    /// @param units how many there are, at least 0
    /// @param chosen how many are chosen, from 0 to the number of units
    public static double ways(long units, long chosen) {
        Accept.between("The number of chosen units", chosen, 0, units);
        double ways = 1;
        long fewer = Math.min(chosen, units - chosen);
        for (long unit = 1; unit <= fewer && Double.isFinite(ways); unit++) {
            ways = ways * (units - fewer + unit) / unit;
        }
        return ways < 1e15 ? Math.rint(ways) : ways;
    }
}
