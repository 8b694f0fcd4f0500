package dev.plumbline.simulation.formulas;

import dev.plumbline.simulation.network.Station;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far the elements are from the load that they cannot carry, if all load grows in proportion.
///
/// @param breaksFirst the ids of the elements with load and a known capacity, the first to saturate first
/// @param headroom the factor by which load can grow until the first one saturates; infinite without load, NaN if no
///     capacity is known
public record Saturation(List<String> breaksFirst, double headroom) {

    public static Saturation of(Map<String, StationState> states, Map<String, Station> stations) {
        List<Margin> margins = new ArrayList<>();
        boolean loaded = false;
        for (Map.Entry<String, StationState> state : states.entrySet()) {
            double rate = state.getValue().arrivalRate();
            Station station = stations.get(state.getKey());
            Optional<Double> capacity = station == null ? Optional.empty() : station.capacity();
            loaded |= rate > 0;
            if (rate > 0 && capacity.isPresent()) {
                margins.add(new Margin(state.getKey(), capacity.get() / rate));
            }
        }
        margins.sort(Comparator.comparingDouble(Margin::factor).thenComparing(Margin::element));
        double headroom =
                !margins.isEmpty() ? margins.getFirst().factor : loaded ? Double.NaN : Double.POSITIVE_INFINITY;
        return new Saturation(margins.stream().map(Margin::element).toList(), headroom);
    }

    private record Margin(String element, double factor) {}
}
