package dev.plumbline.simulation.kernel;

import java.util.List;

/// What came out of a run.
///
/// @param span how long it was
/// @param reached the simulated time that was reached; the horizon unless it was stopped
/// @param stations what was counted at each station, in the blueprint's order
/// @param links what was counted along each link
/// @param sources what was counted at each source
/// @param series the course of the run, window by window
/// @param underWay how many requests of each source were under way at the end
/// @param events how many events happened
/// @param steps the arrivals and completions at stations, whatever events they took
public record RunRecord(
        RunSpan span,
        double reached,
        List<StationTally> stations,
        List<LinkTally> links,
        List<SourceTally> sources,
        Series series,
        List<Long> underWay,
        long events,
        long steps) {

    /// Whether the run came to its end.
    public boolean isWhole() {
        return reached >= span.horizon();
    }

    /// Whether the run was stopped before all was over that is not counted. Everything is counted then.
    public boolean isFillingUp() {
        return reached < span.skipped() * span.window();
    }

    /// The seconds that were counted.
    public double counted() {
        return isFillingUp() ? reached : reached - span.skipped() * span.window();
    }
}
