package dev.plumbline.simulation.queues;

/// One server that all present requests share, or that the latest one takes from the others.
///
/// With equal shares (M/G/1-PS) and with the latest first and the others resumed (M/G/1-LCFS-PR) the mean time does not
/// depend on the distribution of the work. Source: Kleinrock, Queueing Systems, volume 2 (1976), section 4.4;
/// Harchol-Balter, Performance Modeling and Design of Computer Systems (2013), chapters 29 and 30.
///
/// @param arrivalRate arrivals per second, at least 0
/// @param service the time that one request takes alone
public record SharedServer(double arrivalRate, ServiceTime service) {

    /// @throws IllegalArgumentException if the rate is negative
    public SharedServer {
        if (!(arrivalRate >= 0)) {
            throw new IllegalArgumentException("A rate is at least 0, got " + arrivalRate);
        }
    }

    /// The share of the time that the server is busy.
    public double utilization() {
        return Math.min(1, load());
    }

    /// The mean time from arrival to completion, infinite from a load of 1 on.
    public double meanSojourn() {
        return meanSojourn(service.mean());
    }

    /// The mean time from arrival to completion of the requests that take `work` seconds alone.
    public double meanSojourn(double work) {
        return load() < 1 ? work / (1 - load()) : Double.POSITIVE_INFINITY;
    }

    /// The mean number of requests in the system.
    public double meanNumber() {
        return load() < 1 ? load() / (1 - load()) : Double.POSITIVE_INFINITY;
    }

    private double load() {
        return arrivalRate * service.mean();
    }
}
