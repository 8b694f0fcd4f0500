package dev.plumbline.simulation.kernel;

/// Watches a run, and may stop it.
@FunctionalInterface
public interface RunWatch {

    /// A run that nobody watches.
    RunWatch NOBODY = now -> false;

    /// @param now the simulated time that was reached, in seconds
    /// @return whether the run is to stop here
    boolean isStopped(double now);
}
