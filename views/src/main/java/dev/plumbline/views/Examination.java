package dev.plumbline.views;

import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.SimulationResult;
import java.util.List;

/// What the rules and the simulator say of a snapshot.
///
/// @param findings which design rules it breaks
/// @param results what is predicted for its scenarios
public record Examination(List<Finding> findings, List<SimulationResult> results) {

    /// Not examined yet.
    public static final Examination NONE = new Examination(List.of(), List.of());

    public Examination {
        findings = List.copyOf(findings);
        results = List.copyOf(results);
    }
}
