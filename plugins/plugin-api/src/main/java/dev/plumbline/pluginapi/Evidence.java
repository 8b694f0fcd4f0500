package dev.plumbline.pluginapi;

import java.util.List;

/// What is known of an architecture beyond its own text.
///
/// @param measurements telemetry, in the order of subject and metric
/// @param evaluations results of evaluation suites, in the order of subject and suite
/// @param observed which elements were seen to use which, in the order of their ends
/// @param simulations what simulators predict, in the order of the scenarios
public record Evidence(
        List<Measurement> measurements,
        List<Evaluation> evaluations,
        List<ObservedRelation> observed,
        List<SimulationResult> simulations) {

    /// Nothing is known.
    public static final Evidence NONE = new Evidence(List.of(), List.of());

    public Evidence {
        measurements = List.copyOf(measurements);
        evaluations = List.copyOf(evaluations);
        observed = List.copyOf(observed);
        simulations = List.copyOf(simulations);
    }

    /// What telemetry and evaluations say, with nothing observed and nothing predicted.
    public Evidence(List<Measurement> measurements, List<Evaluation> evaluations) {
        this(measurements, evaluations, List.of(), List.of());
    }

    /// This evidence with what simulators predict in place of its own.
    public Evidence withSimulations(List<SimulationResult> results) {
        return new Evidence(measurements, evaluations, observed, results);
    }

    /// Whether there is any evidence of a kind.
    public boolean has(EvidenceKind kind) {
        return switch (kind) {
            case MEASUREMENT -> !measurements.isEmpty() || !observed.isEmpty();
            case EVALUATION -> !evaluations.isEmpty();
            case SIMULATION -> !simulations.isEmpty();
        };
    }
}
