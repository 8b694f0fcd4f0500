package dev.plumbline.simulation.kernel;

/// What is counted along a link.
public final class LinkTally {

    long calls;
    long attempts;
    long retries;
    long hedges;
    long timeouts;
    long opened;
    long failedCalls;
    final long[] causes = new long[FailureCause.COUNT];

    void clear() {
        calls = 0;
        attempts = 0;
        retries = 0;
        hedges = 0;
        timeouts = 0;
        opened = 0;
        failedCalls = 0;
        java.util.Arrays.fill(causes, 0);
    }

    /// Calls, each made of one attempt or more.
    public long calls() {
        return calls;
    }

    /// Attempts that were sent.
    public long attempts() {
        return attempts;
    }

    /// Attempts after a failed one.
    public long retries() {
        return retries;
    }

    /// Attempts beside a slow one.
    public long hedges() {
        return hedges;
    }

    /// Attempts that were given up after the timeout.
    public long timeouts() {
        return timeouts;
    }

    /// How often the circuit breaker opened.
    public long opened() {
        return opened;
    }

    /// Calls that failed in the end.
    public long failedCalls() {
        return failedCalls;
    }

    /// Calls that failed in the end for a cause.
    public long failedBy(FailureCause cause) {
        return causes[cause.number()];
    }
}
