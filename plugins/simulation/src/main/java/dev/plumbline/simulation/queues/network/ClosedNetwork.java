package dev.plumbline.simulation.queues.network;

import java.util.Arrays;
import java.util.List;

/// Users of one class who go round between stations with one, several or any number of servers: exact.
///
/// Source: Buzen, Computational algorithms for closed queueing networks with exponential servers, Communications of the
/// ACM 16 (1973) 527-531. Sums are kept as logarithms, so that nothing is lost with many users and servers.
public final class ClosedNetwork {

    private static final double MOST_STEPS = 4e8;

    private final int users;
    private final List<Node> nodes;
    private final double[][] weights;
    private final double[] total;

    /// @param users the number of users, at least 1
    /// @throws IllegalArgumentException if there are more users than can be gone through, as the effort is their square
    public ClosedNetwork(int users, List<Node> nodes) {
        if (users < 1 || nodes.isEmpty() || (double) users * users * nodes.size() > MOST_STEPS) {
            throw new IllegalArgumentException("An exact answer needs users and stations, and at most some thousands of"
                    + " users, got " + users + " and " + nodes.size());
        }
        this.users = users;
        this.nodes = List.copyOf(nodes);
        weights = nodes.stream().map(node -> weights(node, users)).toArray(double[][]::new);
        total = all(-1);
    }

    /// The logarithm of the weight of each number of users at a station.
    private static double[] weights(Node node, int users) {
        double[] weights = new double[users + 1];
        for (int present = 1; present <= users; present++) {
            weights[present] = weights[present - 1] + Math.log(node.demand / Math.min(present, node.servers));
        }
        return weights;
    }

    /// The logarithm of the weight of each number of users in all stations but one.
    private double[] all(int without) {
        double[] sum = new double[users + 1];
        Arrays.fill(sum, Double.NEGATIVE_INFINITY);
        sum[0] = 0;
        for (int node = 0; node < weights.length; node++) {
            sum = node == without ? sum : convolved(sum, weights[node]);
        }
        return sum;
    }

    private static double[] convolved(double[] one, double[] other) {
        double[] made = new double[one.length];
        for (int together = 0; together < made.length; together++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int here = 0; here <= together; here++) {
                most = Math.max(most, one[here] + other[together - here]);
            }
            double sum = 0;
            for (int here = 0; here <= together && most > Double.NEGATIVE_INFINITY; here++) {
                double below = one[here] + other[together - here] - most;
                sum += below < -45 ? 0 : Math.exp(below);
            }
            made[together] = most + Math.log(sum);
        }
        return made;
    }

    /// Rounds per second.
    public double throughput() {
        return Math.exp(total[users - 1] - total[users]);
    }

    /// The mean time of a round, given the time of it that counts as thinking.
    public double response(double thinking) {
        return users / throughput() - thinking;
    }

    /// The mean number of users at a station.
    public double meanNumber(int node) {
        double[] others = all(node);
        double sum = 0;
        for (int present = 1; present <= users; present++) {
            sum += present * Math.exp(weights[node][present] + others[users - present] - total[users]);
        }
        return sum;
    }

    /// The share of the time that a server of a station is busy.
    public double utilization(int node) {
        return throughput() * nodes.get(node).demand / nodes.get(node).servers;
    }

    /// A station.
    ///
    /// @param demand the work in seconds for one round, above 0: visits x service time
    /// @param servers the number of servers, at least 1
    public record Node(double demand, long servers) {

        public Node {
            if (!(demand > 0) || Double.isInfinite(demand) || servers < 1) {
                throw new IllegalArgumentException(
                        "A station has work above 0 and a server, got " + demand + " and " + servers);
            }
        }

        /// A time of its own for everybody, as of thinking.
        public static Node delay(double time) {
            return new Node(time, Long.MAX_VALUE);
        }
    }
}
