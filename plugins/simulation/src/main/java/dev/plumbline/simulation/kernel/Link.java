package dev.plumbline.simulation.kernel;

import org.jspecify.annotations.Nullable;

/// A relation while the kernel runs it.
final class Link {

    private static final double MOST_SAVED = 100;

    final int number;
    final LinkPlan plan;
    final Station station;
    final int stream;
    final LinkTally tally = new LinkTally();
    final TimerRing timeouts = new TimerRing();
    final TimerRing hedges = new TimerRing();
    /// Calls that wait for another to end.
    final TimerRing waiting = new TimerRing();
    final @Nullable BreakerState breaker;
    final boolean times;
    final double timeout;
    final boolean hedging;
    /// How many calls are under way at most.
    final int most;
    private final double latency;
    private final double budget;

    int underWay;
    /// Retries that may be made.
    double saved = MOST_SAVED;

    /// What incidents do to it: how many cut it, by how much it is slower, what is added, what is lost.
    int cut;
    double slower = 1;
    double more;
    double lost;

    Link(int number, LinkPlan plan, Station station, int stream) {
        this.number = number;
        this.plan = plan;
        this.station = station;
        this.stream = stream;
        this.breaker = plan.breaker().map(BreakerState::new).orElse(null);
        this.times = Double.isFinite(plan.timeout());
        this.timeout = plan.timeout();
        this.most = plan.bulkhead().max();
        this.latency = plan.latency();
        this.budget = plan.retry().budget();
        this.hedging =
                plan.hedging().max() > 0 && Double.isFinite(plan.hedging().delay());
        this.lost = plan.failing();
    }

    boolean isByDistance() {
        return latency == LinkPlan.BY_DISTANCE;
    }

    /// The one-way time on the network now.
    ///
    /// @param distance the time between the zones of its ends
    double latency(double distance) {
        return (isByDistance() ? distance : latency) * slower + more;
    }

    /// A success pays for a part of a retry.
    void save() {
        if (budget < Double.POSITIVE_INFINITY) {
            saved = Math.min(MOST_SAVED, saved + budget);
        }
    }

    /// Whether one more retry is paid for.
    boolean spend() {
        if (budget == Double.POSITIVE_INFINITY) {
            return true;
        }
        if (saved < 1) {
            return false;
        }
        saved--;
        return true;
    }

    /// The length of the pause before a retry, in seconds.
    ///
    /// @param tries how many attempts have failed, 1 or more
    double pause(int tries) {
        LinkPlan.Retry retry = plan.retry();
        double pause = switch (retry.backoff()) {
            case CONSTANT -> retry.delay();
            case LINEAR -> retry.delay() * tries;
            case EXPONENTIAL -> retry.delay() * Math.scalb(1.0, Math.min(tries - 1, 60));
        };
        return Math.min(pause, retry.maxDelay());
    }
}
