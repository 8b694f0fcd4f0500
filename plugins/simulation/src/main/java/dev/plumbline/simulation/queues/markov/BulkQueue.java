package dev.plumbline.simulation.queues.markov;

/// One server that works on several waiting requests at once, up to a largest batch, in a time that does not depend on
/// how many they are.
///
/// It starts as soon as one waits. Arrivals are Poisson, the time of a batch is exponential (M/M(1,b)/1). Source:
/// Bailey, On queueing processes with bulk service, Journal of the Royal Statistical Society B 16 (1954) 80-87; Gross,
/// Shortle, Thompson & Harris, Fundamentals of Queueing Theory, section 4.2.2: the number that waits behind a busy
/// server is geometric, with the root of a polynomial.
public final class BulkQueue {

    private final double ratio;
    private final double busy;

    /// @param arrivalRate arrivals per second, above 0
    /// @param batchRate completed batches per second of work
    /// @param largest the most requests of a batch
    public BulkQueue(double arrivalRate, double batchRate, int largest) {
        if (!(arrivalRate > 0) || !(batchRate > 0) || largest < 1) {
            throw new IllegalArgumentException("Rates are above 0 and batches hold 1 or more, got " + arrivalRate + ", "
                    + batchRate + " and " + largest);
        }
        ratio = arrivalRate < largest * batchRate ? root(arrivalRate, batchRate, largest) : 1;
        busy = ratio < 1 ? 1 / (1 + (1 - ratio) * batchRate / arrivalRate) : 1;
    }

    /// The r below 1 at which as many arrive as batches take away: arrivals = completions x (r + r^2 + ... + r^b).
    private static double root(double arrivalRate, double batchRate, int largest) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < 200 && low < high; halving++) {
            double middle = (low + high) / 2;
            double taken = middle * -Math.expm1(largest * Math.log(middle)) / (1 - middle);
            if (batchRate * taken < arrivalRate) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The share of the time that the server is busy.
    public double utilization() {
        return busy;
    }

    /// The mean number of waiting requests, infinite if more arrive than the largest batches take away.
    public double meanQueue() {
        return busy * ratio / (1 - ratio);
    }
}
