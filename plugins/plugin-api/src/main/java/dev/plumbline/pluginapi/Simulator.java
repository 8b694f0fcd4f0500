package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import java.util.function.Consumer;

/// Predicts how an architecture behaves in a scenario. A class of this type that is registered for `ServiceLoader` is
/// found
/// by the program.
public interface Simulator {

    /// The simulator's name and version, for provenance.
    String name();

    /// How it finds its results: at once by formulas, or by playing requests one by one.
    default SimulationResult.Method method() {
        return SimulationResult.Method.FORMULAS;
    }

    /// The same simulator for callers that simulate several scenarios at the same time: it uses no threads of its own.
    default Simulator onOneThread() {
        return this;
    }

    /// The prediction. The same architecture, scenario and seed give the same result; one that is cancelled is of what
    /// was done, and says so.
    ///
    /// @throws CancellationException if it was cancelled before anything was known
    SimulationResult simulate(Architecture architecture, Scenario scenario, Progress progress);

    /// The same prediction, whose course is told while it comes about, now and then, on a thread of the simulator's.
    ///
    /// @param live hears the course until then; a simulator that has no course does not call it
    default SimulationResult simulate(
            Architecture architecture, Scenario scenario, Progress progress, Consumer<Observed.Course> live) {
        return simulate(architecture, scenario, progress);
    }
}
