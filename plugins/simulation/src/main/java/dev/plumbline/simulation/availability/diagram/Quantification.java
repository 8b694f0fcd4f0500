package dev.plumbline.simulation.availability.diagram;

/// The probability of a diagram, and how it moves with each variable's.
///
/// Source: Rauzy, New Algorithms for Fault Trees Analysis, Reliability Engineering & System Safety 40 (1993), for the
/// probability; Dutuit & Rauzy, Efficient Algorithms to Assess Component and Gate Importance in Fault Tree Analysis,
/// Reliability Engineering & System Safety 72 (2001), for the derivatives in one pass.
final class Quantification {

    private final NodeTable nodes;
    private final int root;
    private final int[] reachable;
    private final double[] probabilities;
    private final double[] failing;

    /// @param probabilities the probability of each variable, by level
    Quantification(NodeTable nodes, int root, double[] probabilities) {
        this.nodes = nodes;
        this.root = root;
        this.probabilities = probabilities;
        reachable = Reachable.from(nodes, root);
        failing = new double[root + 1];
        if (root >= 1) {
            failing[1] = 1;
        }
        for (int node : reachable) {
            double high = probabilities[nodes.level(node)];
            failing[node] = high * failing[nodes.high(node)] + (1 - high) * failing[nodes.low(node)];
        }
    }

    /// The probability that it has failed.
    double probability() {
        return failing[root];
    }

    /// How many nodes there are beside the ends.
    int nodeCount() {
        return reachable.length;
    }

    /// The derivative of the probability by that of each variable, by level: Birnbaum's importance.
    double[] derivatives() {
        double[] reached = new double[root + 1];
        double[] derivatives = new double[probabilities.length];
        reached[root] = 1;
        for (int at = reachable.length - 1; at >= 0; at--) {
            int node = reachable[at];
            int level = nodes.level(node);
            derivatives[level] += reached[node] * (failing[nodes.high(node)] - failing[nodes.low(node)]);
            reached[nodes.high(node)] += reached[node] * probabilities[level];
            reached[nodes.low(node)] += reached[node] * (1 - probabilities[level]);
        }
        return derivatives;
    }
}
