package dev.plumbline.simulation.kernel;

/// What is counted where requests come from.
public final class SourceTally {

    long offered;
    long answered;
    long failed;
    final long[] causes = new long[FailureCause.COUNT];
    double waiting;
    double working;
    double network;
    double retrying;
    double squares;
    final LatencyCounts latency = new LatencyCounts();

    void clear() {
        offered = 0;
        answered = 0;
        failed = 0;
        java.util.Arrays.fill(causes, 0);
        waiting = 0;
        working = 0;
        network = 0;
        retrying = 0;
        squares = 0;
        latency.clear();
    }

    /// Requests that came.
    public long offered() {
        return offered;
    }

    /// Requests that were answered rightly.
    public long answered() {
        return answered;
    }

    /// Requests that failed.
    public long failed() {
        return failed;
    }

    /// Requests that failed for a cause.
    public long failedBy(FailureCause cause) {
        return causes[cause.number()];
    }

    /// The seconds that the answered requests waited in queues, on their longest way.
    public double waiting() {
        return waiting;
    }

    /// The seconds that servers worked on them, on their longest way.
    public double working() {
        return working;
    }

    /// The seconds that they were on the network.
    public double network() {
        return network;
    }

    /// The seconds that went into attempts that failed and pauses before the next.
    public double retrying() {
        return retrying;
    }

    /// The sum of the squared times of the answered requests, in squared seconds.
    public double squares() {
        return squares;
    }

    /// The times from request to answer of the requests that were answered rightly.
    public LatencyCounts latency() {
        return latency;
    }
}
