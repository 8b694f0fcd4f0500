package dev.plumbline.simulation.events;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.simulation.formulas.ClosedRates;
import dev.plumbline.simulation.formulas.Conditions;
import dev.plumbline.simulation.formulas.Evaluation;
import dev.plumbline.simulation.formulas.Saturation;
import dev.plumbline.simulation.formulas.StationState;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.network.Stations;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What formulas say of a network before it is played: how loaded its elements are, and which saturates first.
///
/// @param states the elements under the scenario's load, without faults
/// @param stations their capacities
/// @param saturation which saturates first as load grows
record Prospect(Map<String, StationState> states, Map<String, Station> stations, Saturation saturation) {

    static Prospect of(Architecture architecture, Network network) {
        Notes unsaid = new Notes();
        Map<String, Station> stations = Stations.of(architecture, network, unsaid);
        Conditions healthy = new Conditions("", stations, Map.of());
        double[] rates = new ClosedRates(network, healthy, unsaid).solve();
        Map<String, StationState> states =
                Evaluation.of(network, healthy, rates).states();
        return new Prospect(states, stations, Saturation.of(states, stations));
    }

    List<String> breaksFirst() {
        return saturation.breaksFirst();
    }

    double headroom() {
        return saturation.headroom();
    }

    /// The arrivals and completions in a second, at all elements together.
    double stepsPerSecond() {
        return 2
                * states.values().stream()
                        .mapToDouble(StationState::arrivalRate)
                        .sum();
    }

    /// Says which elements get more than they can answer, and when their queues are full.
    void warn(Notes notes) {
        states.forEach((id, state) -> {
            Station station = stations.get(id);
            if (station == null || station.servers() == 0 || station.capacity().isEmpty()) {
                return;
            }
            double capacity = station.capacity().get();
            double excess = state.arrivalRate() - capacity;
            if (excess > 0) {
                notes.add(String.format(
                        Locale.ROOT,
                        "%s gets %.6g requests/s and can answer %.6g/s: %s.",
                        id,
                        state.arrivalRate(),
                        capacity,
                        overflow(station, excess)));
            }
        });
    }

    private static String overflow(Station station, double excess) {
        if (station.limit()
                <= station.servers()
                        / station.service().map(time -> time.mean()).orElse(0.0)) {
            return String.format(Locale.ROOT, "%.6g/s are refused by its rate limit", excess);
        }
        return station.places().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "its queue of %d is full after about %.4g s, and then %.6g/s are refused",
                        station.places().getAsLong(),
                        station.places().getAsLong() / excess,
                        excess)
                : String.format(Locale.ROOT, "its queue has no bound (queue.max) and grows by %.6g requests/s", excess);
    }
}
