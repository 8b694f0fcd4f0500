package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Scenario;

/// Tells at once, by formulas, how much load an architecture carries: how busy its elements are, which saturates first,
/// how answers slow down as load grows, and the cheapest replicas that hold the objectives. A class of this type that
/// is
/// registered for `ServiceLoader` is found by the program.
///
/// All of it is approximate, and says so.
public interface CapacityAnalysis {

    /// The analysis' name and version, for provenance.
    String name();

    /// The load that a question is about, as a scenario that can be played: at its highest rates, without faults.
    Scenario load(CapacityQuestion question);

    /// The answer. The same question has the same answer.
    ///
    /// @param progress is told how far it is; where it is cancelled before the sizing is done, the answer has none
    /// @throws CancellationException if it was cancelled before anything was known
    CapacityResult analyse(CapacityQuestion question, Progress progress);
}
