package dev.plumbline.simulation.queues.network;

import dev.plumbline.simulation.queues.ResponseTime;
import dev.plumbline.simulation.queues.markov.PhaseType;
import java.util.Arrays;

/// Single servers with exponential service, one after another.
///
/// The times at the stations are independent and exponential, so that their sum is known exactly. Source: Reich,
/// Waiting times when queues are in tandem, Annals of Mathematical Statistics 28 (1957) 768-773; Burke, The output
/// process of a stationary M/M/s queueing system, ibid. 39 (1968) 1144-1152.
public final class Tandem {

    private final double arrivalRate;
    private final double[] spare;

    /// @param arrivalRate arrivals per second, at least 0
    /// @param serviceRates completions per second of each station
    public Tandem(double arrivalRate, double... serviceRates) {
        if (!(arrivalRate >= 0) || serviceRates.length == 0) {
            throw new IllegalArgumentException("A tandem has stations and a rate of at least 0, got " + arrivalRate);
        }
        this.arrivalRate = arrivalRate;
        spare = Arrays.stream(serviceRates).map(rate -> rate - arrivalRate).toArray();
    }

    /// The time from entering the first to leaving the last station, endless if one of them is overloaded.
    public ResponseTime sojourn() {
        boolean stable = Arrays.stream(spare).allMatch(rate -> rate > 0);
        return stable ? PhaseType.series(spare).toResponseTime() : ResponseTime.ENDLESS;
    }

    /// The mean number of requests at all stations.
    public double meanNumber() {
        return arrivalRate * sojourn().mean();
    }
}
