package dev.plumbline.simulation.capacity;

import dev.plumbline.pluginapi.CapacityResult.Overflow;
import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.queues.fluid.Spike;
import java.util.Optional;

/// What becomes of the queue of an element that gets more than it answers: as a fluid, it grows by what is too much.
final class Overflows {

    private Overflows() {}

    /// What becomes of it; empty if it answers everything, or if it is not known what it can answer.
    ///
    /// @param rate arrivals per second
    static Optional<Overflow> of(Station station, double rate) {
        Optional<Double> most = station.capacity();
        if (most.isEmpty() || !(rate > most.get())) {
            return Optional.empty();
        }
        double worked =
                station.service().map(time -> station.servers() / time.mean()).orElse(0.0);
        double refusedAtOnce = Math.max(0, rate - station.limit());
        double growth = Spike.growth(Math.min(rate, station.limit()), worked);
        double full = growth == 0
                ? Double.POSITIVE_INFINITY
                : station.places().isPresent() ? station.places().getAsLong() / growth : Double.POSITIVE_INFINITY;
        double refusedLater = Double.isFinite(full) ? growth : 0;
        return Optional.of(new Overflow(growth, full, refusedAtOnce + refusedLater));
    }
}
