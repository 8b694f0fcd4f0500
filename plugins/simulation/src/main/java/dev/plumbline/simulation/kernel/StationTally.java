package dev.plumbline.simulation.kernel;

/// What is counted at a station.
///
/// An area is the integral of a number over time: over the length of the time it is the mean of the number.
public final class StationTally {

    long arrived;
    long answered;
    long failed;
    /// Requests that were worked on though nobody waited for them any more.
    long wasted;
    final long[] causes = new long[FailureCause.COUNT];
    double busyArea;
    double queueArea;
    double serverArea;
    double replicaArea;
    double waited;
    double worked;
    final LatencyCounts latency = new LatencyCounts();
    final LatencyCounts firstToken = new LatencyCounts();
    final LatencyCounts perToken = new LatencyCounts();
    long tokens;

    void clear() {
        arrived = 0;
        answered = 0;
        failed = 0;
        wasted = 0;
        java.util.Arrays.fill(causes, 0);
        busyArea = 0;
        queueArea = 0;
        serverArea = 0;
        replicaArea = 0;
        waited = 0;
        worked = 0;
        latency.clear();
        firstToken.clear();
        perToken.clear();
        tokens = 0;
    }

    /// Requests that came.
    public long arrived() {
        return arrived;
    }

    /// Requests that were answered rightly.
    public long answered() {
        return answered;
    }

    /// Requests that failed or were refused.
    public long failed() {
        return failed;
    }

    /// Requests that were worked on to their end though nobody waited for them any more.
    public long wasted() {
        return wasted;
    }

    /// Requests that failed for a cause.
    public long failedBy(FailureCause cause) {
        return causes[cause.number()];
    }

    /// The seconds that servers were held, summed over the servers.
    public double busyArea() {
        return busyArea;
    }

    /// The seconds that requests waited for a server, summed over the requests, those that still wait included.
    public double queueArea() {
        return queueArea;
    }

    /// The seconds that servers were there, summed over the servers.
    public double serverArea() {
        return serverArea;
    }

    /// The seconds that replicas were there, summed over the replicas.
    public double replicaArea() {
        return replicaArea;
    }

    /// The seconds that requests waited which a server then began with.
    public double waited() {
        return waited;
    }

    /// The seconds that servers worked on requests, without their calls.
    public double worked() {
        return worked;
    }

    /// Of a model endpoint, the times from arrival to the first token of an answer.
    public LatencyCounts firstToken() {
        return firstToken;
    }

    /// Of a model endpoint, the mean times between two tokens of an answer.
    public LatencyCounts perToken() {
        return perToken;
    }

    /// Of a model endpoint, the tokens of the answers.
    public long tokens() {
        return tokens;
    }

    /// The times from arrival to answer of the requests that were answered rightly.
    public LatencyCounts latency() {
        return latency;
    }
}
