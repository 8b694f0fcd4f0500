package dev.plumbline.simulation.kernel;

/// One run of a blueprint. The same blueprint, seed and number of the run give the same result.
public interface Run {

    /// A run, by the quickest way that the blueprint allows.
    ///
    /// @param number the number of the run, from 0; each has random numbers of its own
    static Run of(Blueprint blueprint, long seed, int number) {
        return PlainNetwork.is(blueprint)
                ? new PlainKernel(blueprint, seed, number)
                : new Kernel(blueprint, seed, number);
    }

    /// Runs to the end of a span of time.
    ///
    /// @param span how long, what of it is not counted, and in how many windows it is told
    /// @param watch asked now and then whether to stop; what was done until then is given
    RunRecord run(RunSpan span, RunWatch watch);
}
