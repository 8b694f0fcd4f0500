package dev.plumbline.simulation.queues.markov;

/// One server before an endless queue that fails and is repaired, busy or not, and then goes on where it was.
///
/// All times are exponential. Source: White & Christie, Queuing with preemptive priorities or with breakdown,
/// Operations Research 6 (1958) 79-95; solved as a level (requests) with two phases (up, down).
public final class BreakdownQueue {

    private final double arrivalRate;
    private final double availability;
    private final double meanNumber;

    /// @param arrivalRate arrivals per second, above 0
    /// @param serviceRate completions per second while the server is up
    /// @param failureRate failures per second while it is up
    /// @param repairRate repairs per second while it is down
    public BreakdownQueue(double arrivalRate, double serviceRate, double failureRate, double repairRate) {
        if (!(arrivalRate > 0) || !(serviceRate > 0) || !(failureRate >= 0) || !(repairRate > 0)) {
            throw new IllegalArgumentException("Rates are above 0, got " + arrivalRate + ", " + serviceRate + ", "
                    + failureRate + " and " + repairRate);
        }
        this.arrivalRate = arrivalRate;
        availability = repairRate / (repairRate + failureRate);
        Matrix up = Matrix.diagonal(arrivalRate, arrivalRate);
        Matrix down = Matrix.diagonal(serviceRate, 0);
        Matrix idle = Matrix.of(
                new double[][] {{-arrivalRate - failureRate, failureRate}, {repairRate, -arrivalRate - repairRate}});
        meanNumber = arrivalRate < serviceRate * availability
                ? new QuasiBirthDeath(new QuasiBirthDeath.Blocks(idle, up, down, up, idle.minus(down), down))
                        .meanLevel()
                : Double.POSITIVE_INFINITY;
    }

    /// The share of the time that the server is up.
    public double availability() {
        return availability;
    }

    /// The mean number of requests that wait or are worked on; infinite if more arrive than are completed.
    public double meanNumber() {
        return meanNumber;
    }

    /// The mean time from arrival to completion.
    public double meanSojourn() {
        return meanNumber / arrivalRate;
    }
}
