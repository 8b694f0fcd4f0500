package dev.plumbline.simulation.statistics.fit;

/// The most likely distribution of a family for given samples, and how well it describes them.
///
/// @param distribution the distribution with the largest likelihood
/// @param samples how many samples there were
/// @param logLikelihood the natural logarithm of the density of all samples together
/// @param distance the largest difference between the share of the samples up to a value and its probability, 0 to 1
///     (Kolmogorov 1933, Smirnov 1948)
public record Fit(Distribution distribution, int samples, double logLikelihood, double distance) implements FitResult {

    @Override
    public Family family() {
        return distribution.family();
    }

    /// The information criterion of H. Akaike, IEEE Transactions on Automatic Control 19 (1974) 716-723: the smaller,
    /// the better, also between families.
    public double aic() {
        return 2 * family().parameters() - 2 * logLikelihood;
    }

    /// What the distance says in a word.
    public Quality quality() {
        return Quality.of(distance, samples);
    }
}
