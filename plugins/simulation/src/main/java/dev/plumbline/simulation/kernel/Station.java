package dev.plumbline.simulation.kernel;

import dev.plumbline.simulation.inference.TokenBucket;
import org.jspecify.annotations.Nullable;

/// An element while the kernel runs it.
final class Station {

    final int number;
    final StationPlan plan;
    final StationTally tally = new StationTally();
    final int service;
    final int serviceStream;
    final int choiceStream;
    final @Nullable TokenBucket bucket;
    /// Whether a server is held while its request waits for calls.
    final boolean holding;
    final boolean caching;
    /// How many requests may wait in one replica; negative for no limit.
    final long mostQueued;
    /// How many messages may be on their way from here to those who handle them; negative for no limit.
    final long mostBacklog;

    /// All lanes that there can ever be, and those that take requests now in front of `open`.
    Lane[] lanes = {};
    Lane[] takers = {};
    int open;
    int turn;

    /// How many replicas are up, and how many requests are worked on and wait in all lanes together.
    int replicas;
    int busy;
    int queued;
    long servers;
    /// How many messages that it passed on are not handled yet.
    long backlog;
    double since;

    private double replicasSince;
    private double forgotten;
    /// All servers since the beginning, in seconds.
    double serverSum;
    /// The share of the requests that fail by incidents.
    double failing;
    double flushed = Double.NEGATIVE_INFINITY;

    /// @param streams the first of two streams of random numbers
    Station(int number, StationPlan plan, int streams) {
        this.number = number;
        this.plan = plan;
        this.service = number;
        this.serviceStream = streams;
        this.choiceStream = streams + 1;
        this.failing = plan.failing();
        this.holding = plan.replicas().holding() == StationPlan.Holding.HELD;
        this.caching = plan.cache().hitRatio() > 0;
        this.mostQueued = plan.queue().most();
        this.mostBacklog = plan.queue().backlog();
        StationPlan.Admission admission = plan.admission();
        this.bucket = Double.isFinite(admission.rate()) ? new TokenBucket(admission.burst(), admission.rate()) : null;
    }

    boolean isUnlimited() {
        return plan.replicas().servers() == StationPlan.UNLIMITED;
    }

    boolean isShared() {
        return plan.replicas().balancing() == StationPlan.Balancing.SHARED;
    }

    /// Counts the requests that were there since they last changed.
    void count(double now) {
        double span = now - since;
        if (span > 0) {
            tally.busyArea += busy * span;
            tally.queueArea += queued * span;
            since = now;
        }
    }

    /// Counts the requests, and the replicas that were there since those last changed.
    void measure(double now) {
        count(now);
        double span = now - replicasSince;
        tally.serverArea += servers * span;
        tally.replicaArea += replicas * span;
        serverSum += servers * span;
        replicasSince = now;
    }

    /// The held servers since the beginning, in seconds.
    double busySum() {
        return forgotten + tally.busyArea;
    }

    /// Begins to count anew.
    void forget() {
        forgotten += tally.busyArea;
        tally.clear();
    }

    /// The share of the requests that the cache answers now.
    double hitRatio(double now) {
        StationPlan.Cache cache = plan.cache();
        if (cache.warmup() == 0 || flushed == Double.NEGATIVE_INFINITY) {
            return cache.hitRatio();
        }
        return cache.hitRatio() * -Math.expm1(-(now - flushed) / cache.warmup());
    }
}
