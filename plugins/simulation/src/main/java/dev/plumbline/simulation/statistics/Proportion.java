package dev.plumbline.simulation.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How many of a number of runs ended in a certain way, as in a collapse, and what that says of its probability.
///
/// The interval is Wilson's, which stays between 0 and 1 and says something also where no run or every run ended so.
///
/// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212.
///
/// @param hits how many runs ended so
/// @param trials how many runs there were, at least 1
public record Proportion(long hits, long trials) {

    /// @throws IllegalArgumentException if there was no run, or more ended so than there were
    public Proportion {
        if (trials < 1 || hits < 0 || hits > trials) {
            throw new IllegalArgumentException(
                    "A proportion needs at least one run, of which none to all count, got " + hits + " of " + trials);
        }
    }

    /// The share of the runs.
    public double share() {
        return (double) hits / trials;
    }

    /// The share and the interval of the probability.
    public ConfidenceInterval interval(double level) {
        ConfidenceInterval.requireLevel(level);
        double reach = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + level / 2);
        double square = reach * reach / trials;
        double share = share();
        double centre = (share + square / 2) / (1 + square);
        double halfWidth = reach * Math.sqrt(share * (1 - share) / trials + square / trials / 4) / (1 + square);
        // Rounding must not put the share, which Wilson's interval always holds, outside of it.
        double low = hits == 0 ? 0 : Math.clamp(centre - halfWidth, 0, share);
        double high = hits == trials ? 1 : Math.clamp(centre + halfWidth, share, 1);
        return new ConfidenceInterval(share, low, high, level);
    }
}
