package dev.plumbline.simulation.statistics.fit;

import java.util.Arrays;
import java.util.Optional;

/// The values that distributions are fitted to, sorted, with what all fits need of them.
final class Samples {

    private static final double CONSTANT_SPREAD = 1e-12;

    private final double[] sorted;
    private final double mean;

    Samples(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
        mean = Arrays.stream(sorted).sum() / sorted.length;
    }

    int count() {
        return sorted.length;
    }

    double mean() {
        return mean;
    }

    double smallest() {
        return sorted[0];
    }

    /// Why the family has no most likely distribution for these samples.
    Optional<CannotFit> obstacle(Family family) {
        if (sorted.length < 2) {
            return cannot(family, "There are " + sorted.length + " samples.", "Give at least two different ones.");
        }
        // Sorting puts what is not a number last.
        double largest = sorted[sorted.length - 1];
        if (!Double.isFinite(mean) || !Double.isFinite(largest)) {
            return cannot(
                    family,
                    "The samples from " + sorted[0] + " to " + largest + " have no finite mean.",
                    "Leave out what is not a finite number.");
        }
        if (sorted[0] < 0) {
            return cannot(
                    family,
                    "The smallest of the samples is " + sorted[0] + ".",
                    "Leave out samples below 0, or shift all of them.");
        }
        if (largest - sorted[0] <= CONSTANT_SPREAD * largest) {
            return cannot(family, "All " + sorted.length + " samples are " + sorted[0] + ".", "Use a constant.");
        }
        return zeros(family);
    }

    /// ln(sample / mean) of each sample in rising order; the samples are above 0.
    double[] logRatios() {
        return Arrays.stream(sorted).map(sample -> LogRatio.of(sample, mean)).toArray();
    }

    /// The mean of sample / mean - 1 - ln(sample / mean), which is ln of the mean less the mean of ln.
    double excess() {
        return Arrays.stream(sorted)
                        .map(sample -> LogRatio.excess(sample, mean))
                        .sum()
                / sorted.length;
    }

    Fit fit(Distribution distribution) {
        double logLikelihood =
                Arrays.stream(sorted).map(distribution::logDensity).sum();
        return new Fit(distribution, sorted.length, logLikelihood, distance(distribution));
    }

    private Optional<CannotFit> zeros(Family family) {
        long zeros = Arrays.stream(sorted).takeWhile(sample -> sample == 0).count();
        return switch (family) {
            case EXPONENTIAL -> Optional.empty();
            case LOGNORMAL, GAMMA, WEIBULL, PARETO ->
                zeros == 0
                        ? Optional.empty()
                        : cannot(
                                family,
                                zeros + " of " + sorted.length + " samples are 0, where a " + family.title()
                                        + " distribution has no value.",
                                "Measure with a finer clock, or leave out the zeros.");
        };
    }

    private static Optional<CannotFit> cannot(Family family, String why, String remedy) {
        return Optional.of(new CannotFit(family, why, remedy));
    }

    private double distance(Distribution distribution) {
        double largest = 0;
        double count = sorted.length;
        for (int at = 0; at < sorted.length; at++) {
            double probability = distribution.cumulative(sorted[at]);
            largest = Math.max(largest, Math.max((at + 1) / count - probability, probability - at / count));
        }
        return largest;
    }
}
