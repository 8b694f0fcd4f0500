package dev.plumbline.simulation.kernel;

import java.util.function.Supplier;

/// Watches a run, and may stop it.
@FunctionalInterface
public interface RunWatch {

    /// A run that nobody watches.
    RunWatch NOBODY = (now, events) -> false;

    /// Whether the run is to stop here.
    ///
    /// @param now the simulated time that was reached, in seconds
    /// @param events how many events there were until then
    boolean isStopped(double now, long events);

    /// The run has gone on.
    ///
    /// @param soFar gives its course until here; it costs some time
    default void goesOn(Supplier<Series> soFar) {}
}
