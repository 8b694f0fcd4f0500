package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Observed.Tokens;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Completeness;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Method;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A scenario and what a simulator says of it.
///
/// @param model the name of what the files of the workspace said
record Simulated(Scenario scenario, SimulationResult result, String model) {

    /// Where the figures come from, in a sentence.
    String origin() {
        return result.provenance().source() + ": " + result.provenance().detail() + ". Model " + model + ".";
    }

    /// Whether requests were played, and not only formulas computed.
    boolean isPlayed() {
        return result.extent().method() == Method.EVENTS;
    }

    /// Whether all was done that was asked for.
    boolean isWhole() {
        return !isPart(result);
    }

    /// Whether a result tells only a part of what was asked for.
    static boolean isPart(SimulationResult result) {
        return result.extent().completeness() == Completeness.PARTIAL;
    }

    /// Whether every assertion holds; one that cannot be told does not hold.
    boolean holds() {
        return result.assertions().stream().allMatch(outcome -> outcome.verdict() == Outcome.HOLDS);
    }

    /// The assertions with a verdict.
    List<AssertionOutcome> with(Outcome verdict) {
        return result.assertions().stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .toList();
    }

    /// The elements whose servers are held most, the busiest first; where that is not known, those with most arrivals.
    List<Map.Entry<String, Figures>> busiest(int most) {
        return result.elements().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Figures>>comparingDouble(
                                entry -> -known(entry.getValue().utilization().value()))
                        .thenComparingDouble(
                                entry -> -known(entry.getValue().arrivalRate().value()))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .toList();
    }

    /// What the model endpoints write, by element id.
    SortedMap<String, Tokens> tokens() {
        SortedMap<String, Tokens> all = new TreeMap<>();
        result.observed()
                .ifPresent(observed -> observed.elements().forEach((id, work) -> {
                    if (work.tokens().areKnown()) {
                        all.put(id, work.tokens());
                    }
                }));
        return all;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
