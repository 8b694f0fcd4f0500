package dev.plumbline.simulation.queues.network;

/// Requests that go to several equal single servers at once and are done when the last of them is.
///
/// Exact for two (Flatto & Hahn, Two parallel queues created by arrivals with two demands, SIAM Journal on Applied
/// Mathematics 44 (1984) 1041-1053). For more, within 5 % up to 32: Nelson & Tantawi, Approximate analysis of fork/join
/// synchronization in parallel queues, IEEE Transactions on Computers 37 (1988) 739-743.
///
/// @param branches the number of servers, at least 1
/// @param arrivalRate arrivals per second, at least 0
/// @param serviceRate completions per second of each server, above 0
public record ForkJoin(int branches, double arrivalRate, double serviceRate) {

    public ForkJoin {
        if (branches < 1 || !(arrivalRate >= 0) || !(serviceRate > 0)) {
            throw new IllegalArgumentException("There is a branch, and rates are above 0, got " + branches + ", "
                    + arrivalRate + " and " + serviceRate);
        }
    }

    /// The mean time until the last is done, infinite if the servers are overloaded.
    public double meanResponse() {
        double load = arrivalRate / serviceRate;
        if (load >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double one = 1 / (serviceRate - arrivalRate);
        if (branches == 1) {
            return one;
        }
        double two = (12 - load) / 8 * one;
        double more = harmonic(branches) / harmonic(2);
        return (more + 4.0 / 11 * (1 - more) * load) * two;
    }

    private static double harmonic(int count) {
        double sum = 0;
        for (int term = count; term > 0; term--) {
            sum += 1.0 / term;
        }
        return sum;
    }
}
