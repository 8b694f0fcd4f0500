package dev.plumbline.simulation.statistics.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The fits of all families to the same samples, and which of them to use.
///
/// The best is the one with the smallest information criterion, which weighs how likely the samples are against the
/// number of parameters; its [Quality] says whether even the best is good enough.
///
/// @param fits the fits, the best first
/// @param failures why the other families cannot be fitted, in the order of the families
public record BestFit(List<Fit> fits, List<CannotFit> failures) {

    /// Copies the lists.
    public BestFit {
        fits = List.copyOf(fits);
        failures = List.copyOf(failures);
    }

    /// Fits every family to the samples.
    ///
    /// @param samples measured values in one unit, in any order
    public static BestFit of(double... samples) {
        Samples sorted = new Samples(samples);
        List<FitResult> results = Arrays.stream(Family.values())
                .map(family -> MaximumLikelihood.fit(family, sorted))
                .toList();
        return new BestFit(
                results.stream()
                        .filter(Fit.class::isInstance)
                        .map(Fit.class::cast)
                        .sorted(Comparator.comparingDouble(Fit::aic))
                        .toList(),
                results.stream()
                        .filter(CannotFit.class::isInstance)
                        .map(CannotFit.class::cast)
                        .toList());
    }

    /// The fit to use; empty where no family can be fitted.
    public Optional<Fit> best() {
        return fits.stream().findFirst();
    }

    /// What came of a family.
    public FitResult of(Family family) {
        return fits.stream()
                .filter(fit -> fit.family() == family)
                .findFirst()
                .<FitResult>map(fit -> fit)
                .orElseGet(() -> failures.stream()
                        .filter(failure -> failure.family() == family)
                        .findFirst()
                        .orElseThrow());
    }
}
