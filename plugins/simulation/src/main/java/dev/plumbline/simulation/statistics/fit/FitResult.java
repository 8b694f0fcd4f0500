package dev.plumbline.simulation.statistics.fit;

/// What came of fitting a family to samples: a [Fit], or why there is none.
public sealed interface FitResult permits Fit, CannotFit {

    /// The family that was tried.
    Family family();
}
