package dev.plumbline.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The networks of queues that simulators are compared on: Poisson arrivals, exponential work of 1 s, all servers
/// loaded to 80 %.
public enum QueueModel {
    /// One server.
    MM1(1, 1, 5.0),
    /// Sixteen servers behind one queue; the mean is Erlang's.
    MM16(16, 1, 1.0953),
    /// Ten stations of one server, one after the other.
    TANDEM10(1, 10, 50.0);

    /// Arrivals from outside and completions, over all stations, in one play.
    static final long EVENTS = 4_000_000;

    private static final double LOAD = 0.8;
    private static final double TOLERANCE = 0.08;

    final int servers;
    final int stations;
    private final double mean;

    QueueModel(int servers, int stations, double mean) {
        this.servers = servers;
        this.stations = stations;
        this.mean = mean;
    }

    /// Arrivals per second.
    double rate() {
        return LOAD * servers;
    }

    /// How many customers come in one play.
    long customers() {
        return EVENTS / (1 + stations);
    }

    /// How many events are pending in a simulator that keeps each of them, on average.
    int pending() {
        return 1 + (int) Math.ceil(LOAD * servers * stations);
    }

    /// Refuses a simulator that does not simulate this.
    ///
    /// @param found the mean time from arrival to departure that came out, in seconds
    double checked(double found) {
        if (!(Math.abs(found / mean - 1) < TOLERANCE)) {
            throw new IllegalStateException(this + " takes " + mean + " s, not " + found + " s");
        }
        return found;
    }

    /// The same for the kernel.
    public Blueprint toBlueprint() {
        List<StationPlan> plans = new ArrayList<>();
        List<LinkPlan> links = new ArrayList<>();
        Code.Builder code = new Code.Builder();
        int nothing = code.end();
        int start = code.next();
        for (int number = 0; number < stations; number++) {
            plans.add(station(number));
            links.add(link(number));
            code.call(number, nothing, Code.FAIL);
        }
        code.end();
        SourcePlan source = new SourcePlan.Open(
                "in", Routes.to(start), SourcePlan.Spacing.POISSON, RateCurve.constant(rate()));
        return new Blueprint(plans, links, List.of(source), code.build(), List.of(), Blueprint.Distances.NONE);
    }

    /// How long the kernel plays it.
    RunSpan span() {
        return new RunSpan(customers() / rate(), 0, 100);
    }

    private StationPlan station(int number) {
        return new StationPlan(
                "s" + number,
                new StationPlan.Replicas(
                        1, 1, 1, servers, StationPlan.Holding.HELD, StationPlan.Balancing.SHARED, List.of()),
                new TimeDistribution.Exponential(1),
                new StationPlan.QueueRule(-1, StationPlan.Discipline.FIFO, 1),
                StationPlan.Admission.ALL,
                0,
                StationPlan.Cache.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LinkPlan link(int number) {
        return new LinkPlan(
                "l" + number,
                number,
                0,
                Double.POSITIVE_INFINITY,
                LinkPlan.Retry.NONE,
                Optional.empty(),
                LinkPlan.Hedging.NONE,
                LinkPlan.Bulkhead.NONE,
                0,
                0);
    }
}
