package dev.plumbline.simulation.queues;

/// A first-come, first-served queue with an endless waiting room before equal servers, and Poisson arrivals.
///
/// Exact for exponential service (M/M/c; Gross, Shortle, Thompson & Harris, Fundamentals of Queueing Theory, section
/// 3.3). Otherwise the wait is that of M/M/c times (1 + variation) / 2: the formula of Lee & Longton (1959), which is
/// that of Allen & Cunneen for Poisson arrivals. It is exact for one server (Pollaczek and Khinchine), and the time
/// of those who wait is taken as exponential.
///
/// @param arrivalRate arrivals per second, at least 0
/// @param service the time that a server works on one request
/// @param servers the number of servers, at least 1
public record MultiServerQueue(double arrivalRate, ServiceTime service, long servers) {

    /// @throws IllegalArgumentException if the rate is negative or there is no server
    public MultiServerQueue {
        if (!(arrivalRate >= 0) || servers < 1) {
            throw new IllegalArgumentException(
                    "A queue has a rate of at least 0 and a server, got " + arrivalRate + " and " + servers);
        }
    }

    /// The offered load per server. At 1 and above the queue grows without end.
    public double load() {
        return arrivalRate * service.mean() / servers;
    }

    /// Whether the queue stays finite.
    public boolean isStable() {
        return load() < 1;
    }

    /// The share of the time that a server is busy, from 0 to 1.
    public double utilization() {
        return Math.min(1, load());
    }

    /// Completions per second.
    public double throughput() {
        return isStable() ? arrivalRate : servers / service.mean();
    }

    /// The share of the requests that have to wait.
    public double waitingProbability() {
        return ErlangC.waiting(servers, arrivalRate * service.mean());
    }

    /// The mean wait in seconds, infinite if the queue is not stable.
    public double meanWait() {
        return isStable() ? waitingProbability() * meanWaitOfWaiters() : Double.POSITIVE_INFINITY;
    }

    /// The mean number of waiting requests, infinite if the queue is not stable.
    public double meanQueue() {
        return arrivalRate == 0 ? 0 : arrivalRate * meanWait();
    }

    /// The wait that the given share of the requests does not exceed, in seconds.
    public double waitQuantile(double share) {
        if (!isStable()) {
            return Double.POSITIVE_INFINITY;
        }
        double waiting = waitingProbability();
        return 1 - share >= waiting ? 0 : meanWaitOfWaiters() * Math.log(waiting / (1 - share));
    }

    /// The time from arrival to completion.
    public ResponseTime sojourn() {
        if (!isStable()) {
            return ResponseTime.ENDLESS;
        }
        double waiting = waitingProbability();
        double wait = meanWaitOfWaiters();
        double mean = waiting * wait;
        double variance = 2 * waiting * wait * wait - mean * mean;
        return new ResponseTime(mean + service.mean(), variance + service.variance(), tail(waiting, wait));
    }

    private double meanWaitOfWaiters() {
        return service.mean() * (1 + service.variation()) / 2 / (servers * (1 - load()));
    }

    private ResponseTime.Tail tail(double waiting, double wait) {
        return switch (service.shape()) {
            case EXPONENTIAL -> time -> exponentialTail(time, 1 / service.mean(), 1 / wait, waiting);
            case CONSTANT -> new ConstantTail(service.mean(), waiting, wait);
            case UNIFORM, LOGNORMAL -> new SpreadTail(service, waiting, wait);
        };
    }

    /// The tail of an exponential service time, after an exponential wait with the given probability.
    private static double exponentialTail(double time, double served, double waited, double waiting) {
        double alone = Math.exp(-served * time);
        double difference = waited - served;
        double exponent = difference * time;
        double both;
        if (Math.abs(exponent) < 1e-9) {
            both = alone * (1 + served * time);
        } else if (exponent > -1) {
            both = alone * (1 - served * Math.expm1(-exponent) / difference);
        } else {
            both = (waited * alone - served * Math.exp(-waited * time)) / difference;
        }
        return (1 - waiting) * alone + waiting * both;
    }
}
