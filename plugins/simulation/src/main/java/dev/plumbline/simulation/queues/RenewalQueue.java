package dev.plumbline.simulation.queues;

/// One server with exponential service and independent times between the arrivals (GI/M/1).
///
/// Source: Kleinrock, Queueing Systems, volume 1 (1975), chapter 6: an arrival finds n others with a probability
/// (1 - s) s^n, where s is the root below 1 of s = A(m (1 - s)), A being the transform of the time between arrivals
/// and m the service rate; the time in the system is exponential.
public final class RenewalQueue {

    private final Interarrival arrivals;
    private final double serviceRate;
    private final double free;

    /// @param serviceRate completions per second, above 0
    public RenewalQueue(Interarrival arrivals, double serviceRate) {
        if (!(serviceRate > 0) || Double.isInfinite(serviceRate)) {
            throw new IllegalArgumentException("A service rate is above 0, got " + serviceRate);
        }
        this.arrivals = arrivals;
        this.serviceRate = serviceRate;
        free = utilization() < 1 ? root() : 0;
    }

    /// 1 - s, which keeps its digits where s is nearly 1.
    private double root() {
        double high = 1;
        double low = 1;
        while (excess(low) > 0) {
            high = low;
            low /= 2;
            if (low < 1e-300) {
                return 0;
            }
        }
        for (int halving = 0; halving < 200 && high > low; halving++) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (excess(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private double excess(double share) {
        return share - arrivals.untransformed().applyAsDouble(serviceRate * share);
    }

    /// The share of the time that the server is busy.
    public double utilization() {
        return Math.min(1, 1 / (arrivals.mean() * serviceRate));
    }

    /// The share of the arrivals that have to wait (sigma).
    public double waitingProbability() {
        return 1 - free;
    }

    /// The mean wait, infinite from a load of 1 on.
    public double meanWait() {
        return waitingProbability() / (serviceRate * free);
    }

    /// The time from arrival to completion.
    public ResponseTime sojourn() {
        double rate = serviceRate * free;
        return free == 0
                ? ResponseTime.ENDLESS
                : new ResponseTime(1 / rate, 1 / rate / rate, time -> Math.exp(-rate * Math.max(0, time)));
    }

    /// The mean number of requests in the system.
    public double meanNumber() {
        return sojourn().mean() / arrivals.mean();
    }
}
