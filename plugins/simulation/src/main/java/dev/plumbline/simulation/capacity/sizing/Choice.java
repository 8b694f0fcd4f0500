package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import dev.plumbline.simulation.formulas.StationState;
import dev.plumbline.simulation.network.Station;
import java.util.HashMap;
import java.util.Map;

/// An element whose replicas are looked for.
final class Choice {

    private final LoadedSystem system;
    private final String element;
    private final double price;
    private final double load;
    private final long plenty;
    private final Map<Long, Double> means = new HashMap<>();
    private long floor;

    /// @param price the cost of one replica, above 0
    /// @param load requests per second that come at least
    /// @param floor the fewest replicas that might do
    /// @param plenty so many replicas that hardly anything waits
    Choice(LoadedSystem system, String element, double price, double load, long floor, long plenty) {
        this.system = system;
        this.element = element;
        this.price = price;
        this.load = load;
        this.floor = floor;
        this.plenty = Math.max(floor, plenty);
    }

    String element() {
        return element;
    }

    double price() {
        return price;
    }

    long floor() {
        return floor;
    }

    long plenty() {
        return plenty;
    }

    /// Says that fewer replicas do not do.
    void raise(long least) {
        floor = Math.min(plenty, Math.max(floor, least));
    }

    /// The mean time of waiting and work, in seconds, under the load that comes at least; infinite if too much comes.
    double mean(long replicas) {
        return means.computeIfAbsent(replicas, this::compute);
    }

    private double compute(long replicas) {
        Station station = system.station(element, replicas);
        if (station.service().isEmpty()) {
            return 0;
        }
        return StationState.of(station, load, load).sojourn().mean();
    }

    /// The fewest replicas, not below the floor, for which one more is not worth its price.
    ///
    /// @param worth what a second less of the mean time is worth
    long balanced(double worth) {
        long low = floor;
        long high = plenty;
        while (low < high) {
            long middle = (low + high) / 2;
            double saved = mean(middle) - mean(middle + 1);
            if (worth * saved > price) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
