package dev.plumbline.simulation.kernel;

import java.util.Optional;

/// A relation as the kernel runs it: how its source calls its target.
///
/// @param id the relation's id, which seeds its random numbers
/// @param station the number of the station that is called
/// @param latency the one-way time on the network, in seconds, or `BY_DISTANCE`
/// @param timeout how long one attempt may take, in seconds; infinite for ever
/// @param retry what is done after a failed attempt
/// @param breaker what stops the calls to a target that keeps failing
/// @param hedging when a second attempt is made beside a slow one
/// @param bulkhead how many calls are made at the same time
/// @param failing the share of the attempts that fail on their way
/// @param priority the level of the calls in the target's queue, 0 the first
public record LinkPlan(
        String id,
        int station,
        double latency,
        double timeout,
        Retry retry,
        Optional<Breaker> breaker,
        Hedging hedging,
        Bulkhead bulkhead,
        double failing,
        int priority) {

    /// The time on the network is that between the zones of its ends.
    public static final double BY_DISTANCE = -1;

    /// What is done after a failed attempt.
    ///
    /// @param max how many attempts may follow the first
    /// @param backoff how the pause grows
    /// @param delay the first pause, in seconds
    /// @param maxDelay the longest pause, in seconds
    /// @param jitter whether a pause is drawn from 0 to its length
    /// @param budget what each success adds to the retries that may be made; infinite for no limit
    public record Retry(int max, Backoff backoff, double delay, double maxDelay, Jitter jitter, double budget) {

        /// No second attempt.
        public static final Retry NONE = new Retry(0, Backoff.CONSTANT, 0, 0, Jitter.NONE, Double.POSITIVE_INFINITY);
    }

    /// How the pause before a retry grows.
    public enum Backoff {
        CONSTANT,
        LINEAR,
        EXPONENTIAL
    }

    /// Whether pauses are spread.
    public enum Jitter {
        NONE,
        /// Any length up to the whole pause, all equally likely.
        FULL
    }

    /// A circuit breaker.
    ///
    /// @param ratio the share of failures that opens it; above 1 never does
    /// @param consecutive so many failures one after another open it; 0 for never
    /// @param least the fewest calls in the window before the share counts
    /// @param window the time that is looked back on, in seconds
    /// @param openFor how long it stays open, in seconds
    /// @param probes how many calls are let through before it closes
    public record Breaker(double ratio, int consecutive, int least, double window, double openFor, int probes) {}

    /// Attempts beside a slow one.
    ///
    /// @param delay how long the first attempt is waited for, in seconds; infinite for ever
    /// @param max how many more attempts are made
    public record Hedging(double delay, int max) {

        /// No second attempt beside the first.
        public static final Hedging NONE = new Hedging(Double.POSITIVE_INFINITY, 0);
    }

    /// A limit of the calls that are under way.
    ///
    /// @param max how many calls are under way at most
    /// @param queue how many may wait for one to end
    public record Bulkhead(int max, int queue) {

        /// No limit.
        public static final Bulkhead NONE = new Bulkhead(Integer.MAX_VALUE, 0);
    }
}
