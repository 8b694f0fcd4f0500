package dev.plumbline.simulation.kernel;

/// Where requests come from.
public sealed interface SourcePlan {

    /// The id of the relation that they enter by, which seeds the random numbers.
    String id();

    /// The ways that they take.
    Routes routes();

    /// Requests that come whether or not others are answered.
    ///
    /// @param spacing how they follow each other
    record Open(String id, Routes routes, Spacing spacing, RateCurve rate) implements SourcePlan {}

    /// Users who ask, wait for the answer, think, and ask again.
    record Closed(String id, Routes routes, int users, TimeDistribution think) implements SourcePlan {}

    /// How arrivals follow each other.
    enum Spacing {
        POISSON,
        EVEN
    }
}
