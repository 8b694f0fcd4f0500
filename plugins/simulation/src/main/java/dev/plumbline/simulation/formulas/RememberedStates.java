package dev.plumbline.simulation.formulas;

import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.HashMap;
import java.util.Map;

/// The states of stations that were worked out before, so that they need not be again. For one thread.
public final class RememberedStates implements StationStates {

    private static final int MOST = 50_000;

    private final Map<Question, StationState> known = new HashMap<>();
    private final StopSignal stop;

    /// Nothing is known yet, and nobody stops the work.
    public RememberedStates() {
        this(StopSignal.never());
    }

    /// Nothing is known yet.
    ///
    /// @param stop is told of each question: there is one for each station in each step of all work with formulas
    public RememberedStates(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public StationState of(Station station, double rate, double seen) {
        stop.worked();
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Question(station, rate, seen), asked -> StationState.of(asked.station, asked.rate, asked.seen));
    }

    private record Question(Station station, double rate, double seen) {}
}
