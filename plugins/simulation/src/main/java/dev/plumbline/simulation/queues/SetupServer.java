package dev.plumbline.simulation.queues;

/// One server that is switched off when nothing is left to do, and needs time to start when a request comes (a cold
/// start).
///
/// Source: Welch, On a generalized M/G/1 queuing process in which the first customer of each busy period receives
/// exceptional service, Operations Research 12 (1964) 736-752; Harchol-Balter, Performance Modeling and Design of
/// Computer Systems (2013), chapter 27.
///
/// @param queue the arrivals and the service, with one server
/// @param start the time from the first request until the server works
public record SetupServer(MultiServerQueue queue, ServiceTime start) {

    public SetupServer {
        if (queue.servers() != 1) {
            throw new IllegalArgumentException("The formula is that of one server, got " + queue.servers());
        }
    }

    /// The mean time until work begins.
    public double meanWait() {
        double second = start.variance() + start.mean() * start.mean();
        double rate = queue.arrivalRate();
        return queue.meanWait() + (2 * start.mean() + rate * second) / (2 * (1 + rate * start.mean()));
    }

    /// The mean time from arrival to completion.
    public double meanSojourn() {
        return meanWait() + queue.service().mean();
    }
}
