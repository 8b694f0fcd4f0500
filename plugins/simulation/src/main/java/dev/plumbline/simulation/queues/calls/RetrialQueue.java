package dev.plumbline.simulation.queues.calls;

import dev.plumbline.simulation.queues.ServiceTime;

/// One server without a queue: who finds it busy comes again after an exponential time, as often as it takes.
///
/// Source: Falin & Templeton, Retrial Queues (1997), chapter 1 (M/G/1).
///
/// @param arrivalRate arrivals per second, above 0
/// @param service the time that the server works on one request
/// @param retryRate the rate at which each of those who were turned away comes again, above 0
public record RetrialQueue(double arrivalRate, ServiceTime service, double retryRate) {

    public RetrialQueue {
        if (!(arrivalRate > 0) || !(retryRate > 0)) {
            throw new IllegalArgumentException("Rates are above 0, got " + arrivalRate + " and " + retryRate);
        }
    }

    /// The mean number of those who were turned away and will come again.
    public double meanOrbit() {
        double load = arrivalRate * service.mean();
        if (load >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double second = service.variance() + service.mean() * service.mean();
        double waiting = arrivalRate * arrivalRate * second / (2 * (1 - load));
        return waiting + arrivalRate * load / (retryRate * (1 - load));
    }

    /// The mean time from arrival until the server is found free.
    public double meanTimeInOrbit() {
        return meanOrbit() / arrivalRate;
    }
}
