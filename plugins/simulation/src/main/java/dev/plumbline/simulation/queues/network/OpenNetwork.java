package dev.plumbline.simulation.queues.network;

import dev.plumbline.simulation.queues.MultiServerQueue;
import dev.plumbline.simulation.queues.ServiceTime;
import dev.plumbline.simulation.queues.markov.LinearSystem;
import java.util.ArrayList;
import java.util.List;

/// Stations with exponential service between which requests go at random until they leave.
///
/// Source: Jackson, Networks of waiting lines, Operations Research 5 (1957) 518-521: each station is as if it were
/// alone with Poisson arrivals.
public final class OpenNetwork {

    private final double external;
    private final List<MultiServerQueue> stations;

    /// @param nodes the stations
    /// @param routing the probability of going from each station (row) to each other one; what is missing to 1 leaves
    /// @throws IllegalArgumentException if probabilities are negative or exceed 1 in sum, or if requests never leave
    public OpenNetwork(List<Node> nodes, double[][] routing) {
        double[] external = nodes.stream().mapToDouble(Node::external).toArray();
        double[][] balance = new double[external.length][external.length];
        for (int from = 0; from < external.length; from++) {
            check(routing[from]);
            for (int to = 0; to < external.length; to++) {
                balance[to][from] = (from == to ? 1 : 0) - routing[from][to];
            }
        }
        double[] rates = LinearSystem.solve(balance, external);
        List<MultiServerQueue> made = new ArrayList<>();
        double sum = 0;
        for (int index = 0; index < rates.length; index++) {
            Node node = nodes.get(index);
            // Elimination may leave a rate of 0 a rounding error below it.
            double rate = Math.max(0, rates[index]);
            made.add(new MultiServerQueue(rate, ServiceTime.exponential(1 / node.serviceRate), node.servers));
            sum += node.external;
        }
        stations = List.copyOf(made);
        this.external = sum;
    }

    private static void check(double[] probabilities) {
        double sum = 0;
        for (double probability : probabilities) {
            if (!(probability >= 0)) {
                throw new IllegalArgumentException("A probability is at least 0, got " + probability);
            }
            sum += probability;
        }
        if (sum > 1 + 1e-12) {
            throw new IllegalArgumentException("The probabilities from a station add up to at most 1, got " + sum);
        }
    }

    /// The stations with their arrivals.
    public List<MultiServerQueue> stations() {
        return stations;
    }

    /// The mean number of requests at a station.
    public double meanNumber(int station) {
        MultiServerQueue queue = stations.get(station);
        return queue.isStable()
                ? queue.meanQueue() + queue.arrivalRate() * queue.service().mean()
                : Double.POSITIVE_INFINITY;
    }

    /// The mean number of requests in the network.
    public double meanNumber() {
        double sum = 0;
        for (int station = 0; station < stations.size(); station++) {
            sum += meanNumber(station);
        }
        return sum;
    }

    /// The mean time from entering to leaving the network.
    public double meanSojourn() {
        return meanNumber() / external;
    }

    /// A station.
    ///
    /// @param external arrivals per second from outside, at least 0
    /// @param serviceRate completions per second of each server, above 0
    /// @param servers the number of servers, at least 1
    public record Node(double external, double serviceRate, long servers) {

        public Node {
            if (!(external >= 0) || !(serviceRate > 0) || servers < 1) {
                throw new IllegalArgumentException("A station has arrivals of at least 0, a service rate above 0 and a"
                        + " server, got " + external + ", " + serviceRate + " and " + servers);
            }
        }
    }
}
