package dev.plumbline.simulation.capacity.outlook;

import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.simulation.formulas.StationState;
import dev.plumbline.simulation.formulas.StationStates;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.network.Step;
import dev.plumbline.simulation.network.Visit;
import dev.plumbline.simulation.queues.ServiceTime.Shape;
import dev.plumbline.simulation.queues.network.ClosedNetwork;
import dev.plumbline.simulation.queues.network.MeanValueAnalysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Users who wait, solved exactly, where the network has product form and they are few enough.
///
/// It has if all load is of users, all service times are exponential, queues have no bound, and nothing is limited,
/// tried
/// again, given up, made in parallel or left to itself (Baskett, Chandy, Muntz & Palacios, Journal of the ACM 22 (1975)
/// 248-260). One class of users is solved by convolution, with any number of servers; several by mean value analysis,
/// before single servers.
final class ExactUsers implements StationStates {

    private static final double MOST_STEPS = 2e6;

    private final double[] rates;
    private final Map<String, Double> times;
    private final StationStates others;

    private ExactUsers(double[] rates, Map<String, Double> times, StationStates others) {
        this.rates = rates;
        this.times = times;
        this.others = others;
    }

    /// The solution; empty if there is none that is exact.
    ///
    /// @param stations the stations by the ids of their elements
    /// @param others gives the shapes of the times
    static Optional<ExactUsers> of(Network network, Map<String, Station> stations, StationStates others) {
        List<Network.Entry> entries = network.entries();
        boolean isClosed = !entries.isEmpty()
                && entries.stream()
                        .allMatch(entry -> entry.workload() instanceof Workload.ClosedWorkload closed
                                && closed.users() > 0
                                && closed.users() < Integer.MAX_VALUE);
        if (!isClosed || !stations.values().stream().allMatch(ExactUsers::isPlain) || !isSimple(network, stations)) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>(new TreeMap<>(stations).keySet());
        double[][] demands =
                entries.stream().map(entry -> demands(entry, ids, stations)).toArray(double[][]::new);
        return entries.size() == 1
                ? one(entries.getFirst(), demands[0], ids, stations, others)
                : several(entries, demands, ids, stations, others);
    }

    private static Optional<ExactUsers> one(
            Network.Entry entry,
            double[] demands,
            List<String> ids,
            Map<String, Station> stations,
            StationStates others) {
        int users = (int) users(entry);
        List<Integer> visited = IntStream.range(0, demands.length)
                .filter(index -> demands[index] > 0)
                .boxed()
                .toList();
        double think = think(entry);
        if (visited.isEmpty() || (double) users * users * (visited.size() + 1) > MOST_STEPS) {
            return Optional.empty();
        }
        List<ClosedNetwork.Node> nodes = new ArrayList<>();
        visited.forEach(index -> nodes.add(new ClosedNetwork.Node(
                demands[index], station(ids.get(index), stations).servers())));
        if (think > 0) {
            nodes.add(ClosedNetwork.Node.delay(think));
        }
        ClosedNetwork solved = new ClosedNetwork(users, nodes);
        Map<String, Double> times = new HashMap<>();
        for (int node = 0; node < visited.size(); node++) {
            String id = ids.get(visited.get(node));
            double visits = demands[visited.get(node)] / mean(station(id, stations));
            times.put(id, solved.meanNumber(node) / (solved.throughput() * visits));
        }
        return Optional.of(new ExactUsers(new double[] {solved.throughput()}, times, others));
    }

    private static Optional<ExactUsers> several(
            List<Network.Entry> entries,
            double[][] demands,
            List<String> ids,
            Map<String, Station> stations,
            StationStates others) {
        double cells = ids.size();
        for (Network.Entry entry : entries) {
            cells *= users(entry) + 1;
        }
        boolean hasWork = IntStream.range(0, demands.length)
                .allMatch(index -> IntStream.range(0, ids.size()).anyMatch(station -> demands[index][station] > 0));
        if (cells > MOST_STEPS || !hasWork || stations.values().stream().anyMatch(station -> station.servers() > 1)) {
            return Optional.empty();
        }
        MeanValueAnalysis solved = new MeanValueAnalysis(
                demands,
                entries.stream().mapToDouble(ExactUsers::think).toArray(),
                entries.stream().mapToInt(entry -> (int) users(entry)).toArray());
        Map<String, Double> times = new HashMap<>();
        for (int station = 0; station < ids.size(); station++) {
            double mean = mean(station(ids.get(station), stations));
            double busy = solved.utilization(station);
            times.put(ids.get(station), busy > 0 ? solved.meanNumber(station) / busy * mean : mean);
        }
        return Optional.of(new ExactUsers(
                IntStream.range(0, entries.size())
                        .mapToDouble(solved::throughput)
                        .toArray(),
                times,
                others));
    }

    /// Requests per second of each entry.
    double[] rates() {
        return rates.clone();
    }

    @Override
    public StationState of(Station station, double rate, double seen) {
        StationState shape = others.of(station, rate, seen);
        double time = times.getOrDefault(station.element(), Double.NaN);
        if (!(time > 0) || rate == 0) {
            return shape;
        }
        // Where the shape's queue would grow without end, its time has no shape to scale.
        StationState finite = shape.sojourn().isFinite() ? shape : others.of(station, 0, 0);
        return new StationState(
                rate,
                rate,
                rate * mean(station) / station.servers(),
                0,
                Math.max(0, rate * (time - mean(station))),
                finite.sojourn().scaled(time / finite.sojourn().mean()),
                true);
    }

    private static boolean isPlain(Station station) {
        return station.service()
                        .filter(time -> time.shape() == Shape.EXPONENTIAL)
                        .isPresent()
                && station.servers() > 0
                && station.places().isEmpty()
                && Double.isInfinite(station.limit())
                && station.failing() == 0;
    }

    private static boolean isSimple(Network network, Map<String, Station> stations) {
        return network.entries().stream()
                .flatMap(entry -> entry.routes().stream())
                .flatMap(route -> route.order().stream())
                .allMatch(visit -> isSimple(visit.steps())
                        && (visit.element().equals(Visit.OUTSIDE) || stations.containsKey(visit.element())));
    }

    private static boolean isSimple(List<Step> steps) {
        return steps.stream().allMatch(step -> switch (step) {
            case Step.Call call ->
                call.waits()
                        && call.relation().attempts() == 1
                        && call.relation().get(RelationAttributes.TIMEOUT).isEmpty();
            case Step.Choice choice -> choice.branches().stream().allMatch(ExactUsers::isSimple);
            case Step.Repeat repeat -> isSimple(repeat.steps());
            case Step.Fork fork -> false;
        });
    }

    /// The work of one round at each station, in seconds.
    private static double[] demands(Network.Entry entry, List<String> ids, Map<String, Station> stations) {
        Map<String, Double> visits = LoadedSystem.visits(entry);
        return ids.stream()
                .mapToDouble(id -> visits.getOrDefault(id, 0.0) * mean(station(id, stations)))
                .toArray();
    }

    private static Station station(String id, Map<String, Station> stations) {
        return Objects.requireNonNull(stations.get(id));
    }

    private static double mean(Station station) {
        return station.service().orElseThrow().mean();
    }

    private static long users(Network.Entry entry) {
        return entry.workload() instanceof Workload.ClosedWorkload closed ? closed.users() : 0;
    }

    private static double think(Network.Entry entry) {
        return entry.workload() instanceof Workload.ClosedWorkload closed
                ? closed.think().mean().toNanos() / 1e9
                : 0;
    }
}
