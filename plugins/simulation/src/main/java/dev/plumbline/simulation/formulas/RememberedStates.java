package dev.plumbline.simulation.formulas;

import dev.plumbline.simulation.network.Station;
import java.util.HashMap;
import java.util.Map;

/// The states of stations that were worked out before, so that they need not be again. For one thread.
public final class RememberedStates implements StationStates {

    private static final int MOST = 50_000;

    private final Map<Question, StationState> known = new HashMap<>();

    @Override
    public StationState of(Station station, double rate, double seen) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Question(station, rate, seen), asked -> StationState.of(asked.station, asked.rate, asked.seen));
    }

    private record Question(Station station, double rate, double seen) {}
}
