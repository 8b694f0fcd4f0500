package dev.plumbline.simulation.kernel;

/// A limit of a rate that lets bursts through: tokens come evenly up to a capacity, and each request takes one.
final class TokenBucket {

    private final double rate;
    private final double capacity;
    private double tokens;
    private double since;

    TokenBucket(double rate, double capacity) {
        this.rate = rate;
        this.capacity = capacity;
        this.tokens = capacity;
    }

    /// Takes one token if there is one.
    boolean take(double now) {
        tokens = Math.min(capacity, tokens + (now - since) * rate);
        since = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
