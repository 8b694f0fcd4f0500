package dev.plumbline.views;

import dev.plumbline.pluginapi.SimulationResult;
import java.util.List;

/// What the rules and the simulator say of a snapshot.
///
/// @param rules what the design rules say of it
/// @param results what is predicted for its scenarios
public record Examination(RuleReport rules, List<SimulationResult> results) {

    /// Not examined yet.
    public static final Examination NONE = new Examination(RuleReport.NONE, List.of());

    public Examination {
        results = List.copyOf(results);
    }
}
