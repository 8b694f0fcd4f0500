package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import java.net.URI;
import java.util.List;

/// Has scenarios simulated somewhere: in this process, or on other machines. A class of this type that is registered
/// for
/// `ServiceLoader` is found by the scheme of the address.
public interface SimulationRunner {

    /// The scheme of the addresses that it understands, in lower case: `spark`.
    String scheme();

    /// Simulates the scenarios, in any order, and returns when all are done, or soon after it was cancelled.
    ///
    /// @param place where, as in `spark://host:7077`
    /// @param results is told each result once, as soon as there is one
    /// @throws ConnectorException if the place cannot be reached, or gives up
    void run(URI place, Task task, Results results, Progress progress) throws ConnectorException;

    /// What is to be simulated.
    ///
    /// @param architecture what all scenarios are about
    /// @param scenarios whole scenarios: what a sweep changes is among their overrides and loads
    /// @param simulator what simulates them; elsewhere, the one of its name
    record Task(Architecture architecture, List<Scenario> scenarios, Simulator simulator) {

        public Task {
            scenarios = List.copyOf(scenarios);
        }
    }

    /// Takes results, from any thread.
    @FunctionalInterface
    interface Results {

        /// Takes one result.
        ///
        /// @param number the number of the scenario in the task, from 0
        /// @param result what came out; partial if it was cancelled
        void add(int number, SimulationResult result);
    }
}
