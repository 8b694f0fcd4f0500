package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Exemplar;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.ObservedRelation;
import java.util.List;

/// What running services told of the parts of an architecture.
///
/// @param measurements in the order of subject and metric, one for each
/// @param evaluations in the order of subject and suite
/// @param observed which elements were seen to use which, in the order of their ends
/// @param alerts in the order of their subjects, the worst first
/// @param exemplars in the order of their subjects, the slowest first
/// @param strangers the services that are no element, in the order of their names
/// @param notes what the user should know
public record Mapped(
        List<Measurement> measurements,
        List<Evaluation> evaluations,
        List<ObservedRelation> observed,
        List<Alert> alerts,
        List<Exemplar> exemplars,
        List<Stranger> strangers,
        List<String> notes) {

    /// Nothing was told.
    public static final Mapped NONE = of(List.of());

    public Mapped {
        measurements = List.copyOf(measurements);
        evaluations = List.copyOf(evaluations);
        observed = List.copyOf(observed);
        alerts = List.copyOf(alerts);
        exemplars = List.copyOf(exemplars);
        strangers = List.copyOf(strangers);
        notes = List.copyOf(notes);
    }

    /// Measurements alone.
    public static Mapped of(List<Measurement> measurements) {
        return new Mapped(measurements, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// What is about the parts of an architecture; the parts may have changed since it was told.
    public Mapped within(Architecture architecture) {
        return new Mapped(
                measurements.stream()
                        .filter(measurement -> isPart(architecture, measurement.subject()))
                        .toList(),
                evaluations.stream()
                        .filter(evaluation -> isPart(architecture, evaluation.subject()))
                        .toList(),
                observed.stream()
                        .filter(seen -> isPart(architecture, seen.from()) && isPart(architecture, seen.to()))
                        .toList(),
                alerts.stream()
                        .filter(alert -> isPart(architecture, alert.subject()))
                        .toList(),
                exemplars.stream()
                        .filter(exemplar -> isPart(architecture, exemplar.subject()))
                        .toList(),
                strangers,
                notes);
    }

    private static boolean isPart(Architecture architecture, String id) {
        return architecture.elements().containsKey(id)
                || architecture.relations().containsKey(id);
    }

    /// Finds the parts of an architecture that observations are about.
    public static Mapped of(Architecture architecture, Observations observations) {
        return of(architecture, Identities.of(architecture, observations), observations);
    }

    /// Finds the parts of an architecture that observations are about.
    ///
    /// @param identities those of the architecture and the observations, which several may share
    public static Mapped of(Architecture architecture, Identities identities, Observations observations) {
        return new Mapping(architecture, identities, observations).map();
    }

    /// As evidence for rules and reports.
    public Evidence evidence() {
        return new Evidence(measurements, evaluations, observed, List.of());
    }
}
