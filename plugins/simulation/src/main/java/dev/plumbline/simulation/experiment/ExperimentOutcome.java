package dev.plumbline.simulation.experiment;

import dev.plumbline.simulation.kernel.RunRecord;
import java.util.List;

/// What came out of several runs.
///
/// @param runs the runs that came to their end, in order; if none did, what there is of the first
/// @param warmup the seconds at the beginning of each run that were not counted
/// @param ending why there are no more runs
public record ExperimentOutcome(List<RunRecord> runs, double warmup, Ending ending) {

    public ExperimentOutcome {
        runs = List.copyOf(runs);
    }

    /// Why an experiment ended.
    public enum Ending {
        /// All runs are done.
        DONE,
        /// The wanted precision is reached.
        PRECISE,
        /// So many runs did not reach the wanted precision.
        NOT_PRECISE,
        /// Somebody stopped it.
        STOPPED,
        /// More requests were under way than there is room for.
        OVERFLOWN
    }
}
