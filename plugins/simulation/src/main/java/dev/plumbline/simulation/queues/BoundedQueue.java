package dev.plumbline.simulation.queues;

/// A queue with a limited waiting room: who finds it full is refused (M/M/c/K).
///
/// Source: Gross, Shortle, Thompson & Harris, Fundamentals of Queueing Theory, section 3.5. Exact for exponential
/// service; otherwise the wait is scaled by (1 + variation) / 2 as in `MultiServerQueue`. The moments of the time in
/// the system are exact for exponential service, its percentiles come from the gamma distribution with these moments.
public final class BoundedQueue {

    private final MultiServerQueue queue;
    private final long places;
    private final double refused;
    private final double waiters;
    private final double squaredWaiters;
    private final double waitingShare;

    /// @param queue the arrivals, the service and the servers; it need not be stable
    /// @param places how many requests may wait in all, at least 0
    public BoundedQueue(MultiServerQueue queue, long places) {
        if (places < 0) {
            throw new IllegalArgumentException("A queue has at least 0 places, got " + places);
        }
        this.queue = queue;
        this.places = places;
        Sums sums = Sums.of(queue.load(), places);
        double busyOrLess = ErlangC.inverseBlocking(
                        queue.servers(), queue.arrivalRate() * queue.service().mean())
                * sums.scale;
        double total = busyOrLess + sums.zeroth - sums.scale;
        refused = Double.isInfinite(total) ? 0 : sums.last / total;
        waiters = Double.isInfinite(total) ? 0 : sums.first / total;
        double acceptedWaiting = sums.zeroth - sums.last;
        waitingShare = Double.isInfinite(total) ? 0 : acceptedWaiting / total / (1 - refused);
        // E[n (n + 1)] over the states in which an arrival waits behind n - 1 others.
        squaredWaiters = Double.isInfinite(total) ? 0 : sums.second / total;
    }

    /// The share of the requests that are refused.
    public double refused() {
        return refused;
    }

    /// Completions per second.
    public double throughput() {
        return queue.arrivalRate() * (1 - refused);
    }

    /// The share of the time that a server is busy.
    public double utilization() {
        return Math.min(1, queue.load() * (1 - refused));
    }

    /// The mean number of waiting requests.
    public double meanQueue() {
        return waiters * spread();
    }

    /// The time in the system of those who are accepted.
    public ResponseTime sojourn() {
        if (queue.arrivalRate() == 0) {
            return queue.sojourn();
        }
        if (queue.isStable() && refused < 1e-9) {
            return queue.sojourn();
        }
        ServiceTime service = queue.service();
        if (waitingShare < 1e-12 || places == 0) {
            return new MultiServerQueue(0, service, queue.servers()).sojourn();
        }
        double step = service.mean() / queue.servers();
        double wait = meanQueue() / throughput();
        double second = squaredWaiters / (1 - refused) * step * step * spread() * spread();
        return ResponseTime.ofMoments(wait + service.mean(), Math.max(0, second - wait * wait) + service.variance());
    }

    private double spread() {
        return (1 + queue.service().variation()) / 2;
    }

    /// Sums over the states from "all servers busy" (0 waiting) to "full", all divided by the same number.
    ///
    /// @param scale the weight of the state with 0 waiting
    /// @param last the weight of the full state
    /// @param zeroth the sum of the weights
    /// @param first the sum of n times the weight of n waiting
    /// @param second the sum of (n + 1)(n + 2) times the weight, over the states that are not full
    private record Sums(double scale, double last, double zeroth, double first, double second) {

        private static final double SMALL = 1e-20;

        static Sums of(double load, long places) {
            boolean falling = load <= 1;
            double ratio = falling ? load : 1 / load;
            double weight = 1;
            double zeroth = 0;
            double first = 0;
            double second = 0;
            for (long step = 0; step <= places && weight > SMALL; step++) {
                double waiting = (double) (falling ? step : places - step);
                zeroth += weight;
                first += waiting * weight;
                second += waiting < places ? (waiting + 1) * (waiting + 2) * weight : 0;
                weight *= ratio;
            }
            double end = Math.pow(ratio, (double) places);
            return falling ? new Sums(1, end, zeroth, first, second) : new Sums(end, 1, zeroth, first, second);
        }
    }
}
