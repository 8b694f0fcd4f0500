package dev.plumbline.pluginapi;

import java.util.List;

/// What is known of an architecture beyond its own text.
///
/// @param measurements telemetry, in the order of subject and metric
/// @param evaluations results of evaluation suites, in the order of subject and suite
public record Evidence(List<Measurement> measurements, List<Evaluation> evaluations) {

    /// Nothing is known.
    public static final Evidence NONE = new Evidence(List.of(), List.of());

    public Evidence {
        measurements = List.copyOf(measurements);
        evaluations = List.copyOf(evaluations);
    }
}
