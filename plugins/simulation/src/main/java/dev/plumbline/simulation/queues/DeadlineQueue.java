package dev.plumbline.simulation.queues;

/// Equal servers before an endless queue whose waiters give up after a constant time (M/M/c+D): a timeout in the queue.
///
/// Source: Baccelli & Hebuterne, On queues with impatient customers, Performance '81 (1981) 159-179, in the form of
/// Zeltyn & Mandelbaum, Call centers with impatient customers, Queueing Systems 51 (2005) 361-402.
///
/// @param arrivalRate arrivals per second, above 0
/// @param serviceRate completions per second of each server, above 0
/// @param servers the number of servers, at least 1
/// @param deadline the longest wait, at least 0
public record DeadlineQueue(double arrivalRate, double serviceRate, long servers, double deadline) {

    public DeadlineQueue {
        if (!(arrivalRate > 0) || !(serviceRate > 0) || servers < 1 || !(deadline >= 0)) {
            throw new IllegalArgumentException("Rates, servers and the longest wait are above 0, got " + arrivalRate
                    + ", " + serviceRate + ", " + servers + " and " + deadline);
        }
    }

    /// The share of the requests that give up.
    public double abandoned() {
        double most = servers * serviceRate;
        double spare = most - arrivalRate;
        if (-spare * deadline > 700) {
            return -spare / arrivalRate;
        }
        double decay = Math.exp(-spare * deadline);
        double within = Math.abs(spare * deadline) < 1e-12 ? deadline : -Math.expm1(-spare * deadline) / spare;
        double idle = servers == 1 ? 1 : ErlangC.inverseBlocking(servers - 1, arrivalRate / serviceRate);
        return decay * arrivalRate / most / (idle + arrivalRate * (within + decay / most));
    }

    /// Completions per second.
    public double throughput() {
        return arrivalRate * (1 - abandoned());
    }

    /// The share of the time that a server is busy.
    public double utilization() {
        return throughput() / (servers * serviceRate);
    }
}
