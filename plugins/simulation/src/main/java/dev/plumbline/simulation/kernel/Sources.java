package dev.plumbline.simulation.kernel;

import java.util.List;

/// Where requests come from while the kernel runs.
final class Sources {

    private final Kernel kernel;
    private final Clock clock;
    private final Strands strands;
    private final RandomStreams random;
    private final Samplers samplers;
    private final List<SourcePlan> plans;
    final SourceTally[] tallies;
    private final int thinkTimes;
    private final int streams;
    private final long[] underWay;

    /// @param thinkTimes the number of the first source's think time among the samplers
    /// @param streams the first of two streams of random numbers for each source
    Sources(Kernel kernel, List<SourcePlan> plans, int thinkTimes, int streams) {
        this.kernel = kernel;
        this.clock = kernel.clock;
        this.strands = kernel.strands;
        this.random = kernel.random;
        this.samplers = kernel.samplers;
        this.plans = plans;
        this.thinkTimes = thinkTimes;
        this.streams = streams;
        this.tallies = new SourceTally[plans.size()];
        this.underWay = new long[plans.size()];
        for (int source = 0; source < tallies.length; source++) {
            tallies[source] = new SourceTally();
        }
    }

    /// Plans the first arrivals; users begin with thinking.
    void start() {
        for (int source = 0; source < tallies.length; source++) {
            switch (plans.get(source)) {
                case SourcePlan.Open open -> scheduleArrival(source, open);
                case SourcePlan.Closed closed -> {
                    for (int user = 0; user < closed.users(); user++) {
                        think(source);
                    }
                }
            }
        }
    }

    /// A request arrives from outside, and the next is planned.
    void arrive(int source) {
        if (plans.get(source) instanceof SourcePlan.Open open) {
            scheduleArrival(source, open);
        }
        ask(source);
    }

    private void scheduleArrival(int source, SourcePlan.Open open) {
        double amount = switch (open.spacing()) {
            case POISSON -> random.exponential(streams + 2 * source);
            case EVEN -> 1;
        };
        double next = open.rate().after(clock.now, amount);
        if (next < Double.POSITIVE_INFINITY) {
            clock.schedule(next, Clock.ARRIVAL, source);
        }
    }

    private void think(int source) {
        double length = samplers.draw(thinkTimes + source, streams + 2 * source);
        clock.schedule(clock.now + length, Clock.ASKED, source);
    }

    /// A request begins.
    void ask(int source) {
        tallies[source].offered++;
        underWay[source]++;
        Routes routes = plans.get(source).routes();
        int row = strands.take(Strands.ROOT, clock.now);
        strands.parent(row, Strands.NOBODY);
        strands.origin(row, source);
        strands.zone(row, Strands.NOBODY);
        strands.step(row, routes.isChoice() ? routes.choose(random.unit(streams + 2 * source + 1)) : routes.only());
        kernel.processor.advance(row);
    }

    /// A request has its answer, or failed.
    void finish(int row, int cause) {
        int source = strands.origin(row);
        SourceTally tally = tallies[source];
        underWay[source]--;
        if (cause == 0) {
            double latency = clock.now - strands.begun(row);
            tally.answered++;
            tally.latency.add(latency);
            tally.squares += latency * latency;
            tally.waiting += strands.waiting(row);
            tally.working += strands.working(row);
            tally.network += strands.network(row);
            tally.retrying += strands.retrying(row);
        } else {
            tally.failed++;
            tally.causes[cause]++;
        }
        strands.give(row);
        if (plans.get(source) instanceof SourcePlan.Closed) {
            think(source);
        }
    }

    /// How many requests of a source are under way.
    long underWay(int source) {
        return underWay[source];
    }
}
