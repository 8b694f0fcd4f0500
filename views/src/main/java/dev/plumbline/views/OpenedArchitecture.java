package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.SimulationResult;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// An architecture with all that is known of it, as the window shows it.
///
/// @param architecture the model
/// @param problems what is wrong in its files
/// @param findings which design rules it breaks
/// @param measurements what telemetry says of it
/// @param results what simulators predict for its scenarios
/// @param places where the parts stand in the files, by the id of the element or relation; may be empty
public record OpenedArchitecture(
        Architecture architecture,
        List<Problem> problems,
        List<Finding> findings,
        List<Measurement> measurements,
        List<SimulationResult> results,
        SortedMap<String, Problem.Place> places) {

    public OpenedArchitecture {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
        measurements = List.copyOf(measurements);
        results = List.copyOf(results);
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /// A model of which nothing else is known.
    public static OpenedArchitecture of(Architecture architecture) {
        return new OpenedArchitecture(architecture, List.of(), List.of(), List.of(), List.of(), new TreeMap<>());
    }

    /// Whether there is nothing to show but what is wrong.
    public boolean isUnreadable() {
        return architecture.elements().isEmpty()
                && problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
