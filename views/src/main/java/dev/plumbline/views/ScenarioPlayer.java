package dev.plumbline.views;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.ResultComparison;
import dev.plumbline.pluginapi.SimulationResult;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Plays scenarios request by request. Called on background threads.
public interface ScenarioPlayer {

    /// Nothing plays scenarios: each has an empty result that says so.
    ScenarioPlayer NONE = new ScenarioPlayer() {
        @Override
        public SimulationResult play(
                Architecture architecture, Scenario scenario, Progress progress, Consumer<Observed.Course> live) {
            return new SimulationResult(
                    scenario.id(),
                    scenario.run().seed(),
                    Collections.emptySortedMap(),
                    Collections.emptySortedMap(),
                    List.of(),
                    0,
                    List.of(),
                    List.of("No simulator is installed."),
                    new Provenance("no simulator", "", Optional.empty()));
        }

        @Override
        public ResultComparison compare(SimulationResult base, SimulationResult other) {
            return new ResultComparison(
                    base.scenario(),
                    other.scenario(),
                    ResultComparison.Basis.INDEPENDENT,
                    0,
                    Collections.emptySortedMap(),
                    Collections.emptySortedMap());
        }

        @Override
        public String version() {
            return "";
        }

        @Override
        public String revision(Workspace workspace) {
            return "";
        }
    };

    /// What happens in a scenario. Soon after it was cancelled it answers with what was done until then.
    ///
    /// @param live hears the course of the first run while it goes on, now and then, on any thread
    SimulationResult play(
            Architecture architecture, Scenario scenario, Progress progress, Consumer<Observed.Course> live);

    /// By how much one result differs from another.
    ResultComparison compare(SimulationResult base, SimulationResult other);

    /// What plays, with its version, and the version of the program.
    String version();

    /// Which state of the model a snapshot is, for people: as the repository names it, or by its content.
    String revision(Workspace workspace);
}
