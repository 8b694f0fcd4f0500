package dev.plumbline.simulation.queues.balancing;

/// Very many single servers, each request going to the shortest of the queues of some that are drawn at random.
///
/// Source: Mitzenmacher, The power of two choices in randomized load balancing, IEEE Transactions on Parallel and
/// Distributed Systems 12 (2001) 1094-1104; Vvedenskaya, Dobrushin & Karpelevich 1996. Exact as the number of servers
/// grows; with few servers it is a lower bound that is nearly met.
///
/// @param choices how many servers are drawn, at least 1; with 1 it is a random split
/// @param load the arrivals per server over its completions, from 0 to below 1 where it is stable
/// @param serviceRate completions per second of each server, above 0
public record PowerOfChoices(int choices, double load, double serviceRate) {

    private static final int MOST_TERMS = 10_000_000;

    public PowerOfChoices {
        if (choices < 1 || !(load >= 0) || !(serviceRate > 0)) {
            throw new IllegalArgumentException("There are choices, and load and rate are above 0, got " + choices + ", "
                    + load + " and " + serviceRate);
        }
    }

    /// The share of the queues that hold at least `length` requests.
    public double atLeast(int length) {
        if (load >= 1 || length <= 0) {
            return 1;
        }
        double exponent = choices == 1 ? length : (Math.pow(choices, length) - 1) / (choices - 1);
        return Math.pow(load, exponent);
    }

    /// The mean time from arrival to completion, infinite from a load of 1 on.
    public double meanSojourn() {
        if (load >= 1 || choices == 1) {
            return load >= 1 ? Double.POSITIVE_INFINITY : 1 / (serviceRate * (1 - load));
        }
        if (load == 0) {
            return 1 / serviceRate;
        }
        double sum = 0;
        double part = 1;
        for (int length = 1; length < MOST_TERMS && part > sum * 1e-17; length++) {
            part = atLeast(length) / load;
            sum += part;
        }
        return sum / serviceRate;
    }
}
