package dev.plumbline.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Blueprints with a bit of everything, the same for the same seed.
final class RandomBlueprint {

    private final SplittableRandom random;
    private final Code.Builder code = new Code.Builder();
    private final List<StationPlan> stations = new ArrayList<>();
    private final List<LinkPlan> links = new ArrayList<>();
    private final double stop;

    /// @param stop when requests stop coming, in seconds
    RandomBlueprint(long seed, double stop) {
        this.random = new SplittableRandom(seed);
        this.stop = stop;
    }

    Blueprint make() {
        int count = random.nextInt(1, 7);
        for (int number = 0; number < count; number++) {
            stations.add(station("s" + number));
        }
        int[] bodies = new int[count];
        for (int number = count - 1; number >= 0; number--) {
            bodies[number] = body(number, bodies);
        }
        List<SourcePlan> sources = new ArrayList<>();
        for (int number = 0; number < random.nextInt(1, 3); number++) {
            sources.add(source("in" + number, bodies));
        }
        return new Blueprint(stations, links, sources, code.build(), incidents(), distances());
    }

    private StationPlan station(String id) {
        StationPlan.Balancing balancing = pick(StationPlan.Balancing.values());
        int replicas = random.nextInt(1, 5);
        boolean scales = random.nextInt(6) == 0;
        int most = scales ? replicas + 3 : replicas;
        int servers = random.nextInt(5) == 0 ? StationPlan.UNLIMITED : random.nextInt(1, 5);
        StationPlan.Discipline discipline = pick(StationPlan.Discipline.values());
        if (discipline == StationPlan.Discipline.PROCESSOR_SHARING && servers == StationPlan.UNLIMITED) {
            servers = 2;
        }
        return new StationPlan(
                id,
                new StationPlan.Replicas(
                        replicas,
                        random.nextInt(6) == 0 ? replicas / 2 + 1 : 1,
                        most,
                        servers,
                        pick(StationPlan.Holding.values()),
                        balancing,
                        random.nextBoolean() ? List.of(0, 1) : List.of()),
                service(),
                new StationPlan.QueueRule(
                        random.nextBoolean() ? -1 : random.nextInt(0, 20),
                        discipline,
                        discipline == StationPlan.Discipline.PRIORITY ? 4 : 1),
                admission(),
                random.nextInt(5) == 0 ? 0.1 : 0,
                random.nextInt(4) == 0 ? new StationPlan.Cache(0.5, random.nextInt(3)) : StationPlan.Cache.NONE,
                random.nextInt(6) == 0 ? Optional.of(new StationPlan.Failures(20, 3)) : Optional.empty(),
                scales ? Optional.of(new StationPlan.Scaling(1, 0.6, 5, 2, 10, 3)) : Optional.empty(),
                Optional.empty());
    }

    private TimeDistribution service() {
        return switch (random.nextInt(7)) {
            case 0 -> new TimeDistribution.Constant(0.1);
            case 1 -> new TimeDistribution.Exponential(0.2);
            case 2 -> new TimeDistribution.Uniform(0, 0.3);
            case 3 -> TimeDistribution.Lognormal.of(0.2, 2);
            case 4 -> TimeDistribution.Gamma.of(0.2, 0.5);
            case 5 -> TimeDistribution.Pareto.of(0.2, 1);
            default -> new TimeDistribution.Constant(0);
        };
    }

    private StationPlan.Admission admission() {
        if (random.nextInt(3) > 0) {
            return StationPlan.Admission.ALL;
        }
        return new StationPlan.Admission(
                random.nextBoolean() ? 5 : Double.POSITIVE_INFINITY,
                5,
                random.nextBoolean() ? 1 : Double.POSITIVE_INFINITY,
                random.nextBoolean() ? 0.5 : Double.POSITIVE_INFINITY,
                1,
                10);
    }

    private int link(int station) {
        double timeout = random.nextBoolean() ? 0.3 + random.nextDouble() : Double.POSITIVE_INFINITY;
        LinkPlan.Retry retry = random.nextBoolean()
                ? LinkPlan.Retry.NONE
                : new LinkPlan.Retry(
                        random.nextInt(1, 4),
                        pick(LinkPlan.Backoff.values()),
                        random.nextBoolean() ? 0 : 0.1,
                        1,
                        pick(LinkPlan.Jitter.values()),
                        random.nextBoolean() ? 0.2 : Double.POSITIVE_INFINITY);
        links.add(new LinkPlan(
                "l" + links.size(),
                station,
                random.nextInt(3) == 0 ? 0.01 : random.nextInt(2) == 0 ? LinkPlan.BY_DISTANCE : 0,
                timeout,
                retry,
                random.nextInt(4) == 0
                        ? Optional.of(new LinkPlan.Breaker(0.5, random.nextInt(6), 10, 5, 3, 2))
                        : Optional.empty(),
                random.nextInt(4) == 0 ? new LinkPlan.Hedging(0.2, 1) : LinkPlan.Hedging.NONE,
                random.nextInt(4) == 0 ? new LinkPlan.Bulkhead(3, random.nextInt(4)) : LinkPlan.Bulkhead.NONE,
                random.nextInt(4) == 0 ? 0.05 : 0,
                random.nextInt(4)));
        return links.size() - 1;
    }

    /// The steps of a station: calls of stations after it.
    private int body(int number, int[] bodies) {
        int start = code.next();
        int calls = number + 1 == bodies.length ? 0 : random.nextInt(0, 4);
        for (int call = 0; call < calls; call++) {
            step(number + 1, bodies, "s" + number);
        }
        code.end();
        return start;
    }

    private void step(int from, int[] bodies, String name) {
        switch (random.nextInt(6)) {
            case 0 -> {
                int maybe = code.maybe(0.5, name);
                call(from, bodies);
                code.after(maybe, code.next());
            }
            case 1 -> {
                int repeat = code.repeat(1.5, name);
                code.aim(repeat, code.next());
                call(from, bodies);
                code.end();
                code.after(repeat, code.next());
            }
            case 2 -> {
                int fork = code.fork(2);
                int one = code.branch(1);
                int other = code.branch(1);
                code.aim(one, code.next());
                call(from, bodies);
                code.end();
                code.aim(other, code.next());
                call(from, bodies);
                code.end();
                code.after(fork, code.next());
            }
            case 3 -> {
                int send = code.send();
                code.aim(send, code.next());
                call(from, bodies);
                code.end();
                code.after(send, code.next());
            }
            default -> call(from, bodies);
        }
    }

    private void call(int from, int[] bodies) {
        int target = random.nextInt(from, bodies.length);
        int call = code.call(link(target), bodies[target], Code.FAIL);
        if (random.nextInt(3) == 0) {
            code.after(call, code.next());
        }
    }

    private SourcePlan source(String id, int[] bodies) {
        int start = code.next();
        step(0, bodies, id);
        code.end();
        Routes routes = Routes.to(start);
        RateCurve rate = RateCurve.of(
                List.of(new RateCurve.Piece(0, 1 + 8 * random.nextDouble(), 0), new RateCurve.Piece(stop, 0, 0)));
        return new SourcePlan.Open(id, routes, pick(SourcePlan.Spacing.values()), rate);
    }

    private List<Incident> incidents() {
        List<Incident> incidents = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            double at = random.nextDouble() * stop;
            incidents.add(new Incident(at, at + 1 + random.nextInt(5), effect()));
        }
        return incidents;
    }

    private Incident.Effect effect() {
        int station = random.nextInt(stations.size());
        int most = stations.get(station).replicas().most();
        int link = random.nextInt(Math.max(1, links.size()));
        return switch (random.nextInt(9)) {
            case 0 -> new Incident.Crash(station, List.of(random.nextInt(most)));
            case 1 -> new Incident.Slow(station, List.of(random.nextInt(most)), 4);
            case 2 -> new Incident.Errors(station, 0.5);
            case 3 -> new Incident.Flush(station);
            case 4 -> new Incident.Deploy(station, 1, 1);
            case 5 -> new Incident.Cut(link);
            case 6 -> new Incident.Delay(link, 3, 0.1);
            case 7 -> new Incident.Loss(link, 0.3);
            default -> new Incident.Partition(0, 1);
        };
    }

    private static Blueprint.Distances distances() {
        return new Blueprint.Distances(2, List.of(0.001, 0.02, 0.02, 0.001));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
