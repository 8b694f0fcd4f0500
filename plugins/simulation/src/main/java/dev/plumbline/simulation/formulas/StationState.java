package dev.plumbline.simulation.formulas;

import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.queues.BoundedQueue;
import dev.plumbline.simulation.queues.MultiServerQueue;
import dev.plumbline.simulation.queues.ResponseTime;

/// An element under a steady load. NaN stands for what cannot be told.
///
/// @param arrivalRate arrivals per second, retries included
/// @param served requests per second that are worked on to the end
/// @param utilization the share of the servers that are busy
/// @param errorRatio the share of the requests that fail, are refused or are never answered
/// @param meanQueue the mean number of waiting requests
/// @param sojourn the wait and the work; no time where it cannot be told
/// @param isKnown whether the service time is known
public record StationState(
        double arrivalRate,
        double served,
        double utilization,
        double errorRatio,
        double meanQueue,
        ResponseTime sojourn,
        boolean isKnown) {

    /// What a load makes of a station.
    ///
    /// @param station the capacity
    /// @param rate arrivals per second
    /// @param seen arrivals per second as an arriving request finds them, which decides on its wait
    public static StationState of(Station station, double rate, double seen) {
        if (station.servers() == 0) {
            return new StationState(rate, 0, Double.NaN, 1, Double.NaN, ResponseTime.NONE, false);
        }
        double admitted = rate <= station.limit() ? 1 : station.limit() / rate;
        if (station.service().isEmpty()) {
            double error = 1 - admitted * (1 - station.failing());
            return new StationState(
                    rate,
                    rate * admitted,
                    Double.NaN,
                    error > 0 ? error : Double.NaN,
                    Double.NaN,
                    ResponseTime.NONE,
                    false);
        }
        MultiServerQueue queue =
                new MultiServerQueue(seen * admitted, station.service().get(), station.servers());
        Queue result = station.places().isPresent()
                ? bounded(new BoundedQueue(queue, station.places().getAsLong()))
                : endless(queue);
        double answered = admitted * result.answered;
        return new StationState(
                rate,
                rate * answered,
                Math.min(1, rate * answered * station.service().get().mean() / station.servers()),
                1 - answered * (1 - station.failing()),
                result.waiting,
                result.sojourn,
                true);
    }

    private static Queue bounded(BoundedQueue queue) {
        return new Queue(1 - queue.refused(), queue.meanQueue(), queue.sojourn());
    }

    private static Queue endless(MultiServerQueue queue) {
        double answered = queue.isStable() ? 1 : queue.throughput() / queue.arrivalRate();
        return new Queue(answered, queue.meanQueue(), queue.sojourn());
    }

    private record Queue(double answered, double waiting, ResponseTime sojourn) {}
}
