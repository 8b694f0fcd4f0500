package dev.plumbline.views;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.SimulationResult;
import java.util.List;

/// What the rules and the simulator say of a snapshot.
///
/// @param rules what the design rules say of it
/// @param results what is predicted for its scenarios
/// @param problems what is wrong in the files of the workspace's own rules
public record Examination(RuleReport rules, List<SimulationResult> results, List<Problem> problems) {

    /// Not examined yet.
    public static final Examination NONE = new Examination(RuleReport.NONE, List.of());

    public Examination {
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /// What rules without mistakes say.
    public Examination(RuleReport rules, List<SimulationResult> results) {
        this(rules, results, List.of());
    }
}
