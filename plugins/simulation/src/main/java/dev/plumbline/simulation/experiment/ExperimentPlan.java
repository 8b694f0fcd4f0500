package dev.plumbline.simulation.experiment;

import dev.plumbline.simulation.kernel.Blueprint;
import dev.plumbline.simulation.kernel.Series;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// How often and how long a blueprint is run.
///
/// @param horizon the simulated seconds of a run
/// @param warmup the seconds at the beginning that are not counted; found by a run of its own if empty
/// @param runs how many runs there are, or the fewest where a precision is wanted
/// @param precision the wanted half width of the 95 % interval of each entry point's mean latency, as a share of it
/// @param seed the seed of all randomness
/// @param threads how many runs go on at the same time
/// @param live if somebody listens, hears of the course of the first run, now and then, on the thread of the run
public record ExperimentPlan(
        Blueprint blueprint,
        double horizon,
        OptionalDouble warmup,
        int runs,
        OptionalDouble precision,
        long seed,
        int threads,
        Optional<Consumer<Series>> live) {

    /// Into how many windows a run is cut.
    public static final int WINDOWS = 240;
}
