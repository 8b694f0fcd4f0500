package dev.plumbline.simulation.queues.markov;

import java.util.function.IntToDoubleFunction;

/// A limited number of requests whose completions per second depend on how many there are: batches that work better
/// together (a model endpoint), or crowds that hold each other up (congestion collapse).
///
/// Arrivals are Poisson, and who finds the place full is refused. Source: Kleinrock, Queueing Systems, volume 1 (1975),
/// chapter 3.
public final class StateDependentQueue {

    private final double arrivalRate;
    private final BirthDeath number;

    /// @param arrivalRate arrivals per second, above 0
    /// @param capacity the most requests that wait or are worked on
    /// @param completions the completions per second with the given number of requests, above 0 from 1 on
    public StateDependentQueue(double arrivalRate, int capacity, IntToDoubleFunction completions) {
        this.arrivalRate = arrivalRate;
        number = BirthDeath.of(capacity, value -> arrivalRate, completions);
    }

    /// Continuous batching: `batch` requests at a time share a server whose total rate with n of them is
    /// n x `rate` / (1 + `slowdown` (n - 1)).
    public static StateDependentQueue batching(
            double arrivalRate, int capacity, int batch, double rate, double slowdown) {
        return new StateDependentQueue(arrivalRate, capacity, value -> {
            int together = Math.min(value, batch);
            return together * rate / (1 + slowdown * (together - 1));
        });
    }

    /// The number of requests, with its shares and times of first passage: how long until it is full, and how long
    /// until it has recovered from that.
    public BirthDeath number() {
        return number;
    }

    /// The share of the requests that are refused.
    public double refused() {
        return number.share(number.largest());
    }

    /// Completions per second.
    public double throughput() {
        return arrivalRate * (1 - refused());
    }

    /// The mean number of requests that wait or are worked on.
    public double meanNumber() {
        return number.mean();
    }

    /// The mean time from arrival to completion of those who are not refused.
    public double meanSojourn() {
        return meanNumber() / throughput();
    }
}
