package dev.plumbline.simulation.queues;

import java.util.List;

/// One server before a queue in which the requests of more important classes come first.
///
/// Source: Cobham, Priority assignment in waiting line problems, Operations Research 2 (1954) 70-76, without
/// preemption; Harchol-Balter, Performance Modeling and Design of Computer Systems (2013), chapter 32, where the more
/// important ones interrupt the others, which resume. A class is stable while it and the more important ones leave the
/// server time.
///
/// @param classes the classes, the most important first
public record PriorityServer(List<Traffic> classes) {

    public PriorityServer {
        classes = List.copyOf(classes);
    }

    /// The mean wait of a class until work begins, where work is never interrupted.
    public double meanWait(int index) {
        double remaining = remaining(classes.size());
        return loadBelow(index + 1) < 1
                ? remaining / ((1 - loadBelow(index)) * (1 - loadBelow(index + 1)))
                : Double.POSITIVE_INFINITY;
    }

    /// The mean time from arrival to completion of a class, where work is never interrupted.
    public double meanSojourn(int index) {
        return meanWait(index) + classes.get(index).service.mean();
    }

    /// The mean time from arrival to completion of a class, where more important requests interrupt the others.
    public double meanPreemptiveSojourn(int index) {
        double before = loadBelow(index);
        double through = loadBelow(index + 1);
        return through < 1
                ? classes.get(index).service.mean() / (1 - before)
                        + remaining(index + 1) / ((1 - before) * (1 - through))
                : Double.POSITIVE_INFINITY;
    }

    private double loadBelow(int index) {
        return classes.stream()
                .limit(index)
                .mapToDouble(each -> each.arrivalRate * each.service.mean())
                .sum();
    }

    /// The mean work that is left of the request in service, of the first `count` classes. A class for which the more
    /// important ones leave too little time is served as often as that allows.
    private double remaining(int count) {
        double sum = 0;
        for (int index = 0; index < count; index++) {
            ServiceTime service = classes.get(index).service;
            double served =
                    Math.min(classes.get(index).arrivalRate, Math.max(0, 1 - loadBelow(index)) / service.mean());
            sum += served * (service.variance() + service.mean() * service.mean()) / 2;
        }
        return sum;
    }

    /// The requests of a class.
    ///
    /// @param arrivalRate arrivals per second, at least 0
    /// @param service the time that the server works on one
    public record Traffic(double arrivalRate, ServiceTime service) {

        public Traffic {
            if (!(arrivalRate >= 0)) {
                throw new IllegalArgumentException("A rate is at least 0, got " + arrivalRate);
            }
        }
    }
}
