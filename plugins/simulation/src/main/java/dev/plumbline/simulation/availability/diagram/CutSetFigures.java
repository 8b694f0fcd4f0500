package dev.plumbline.simulation.availability.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sums over all minimal cut sets, where units are told apart, without listing them.
final class CutSetFigures {

    private static final int SIZES = 10;
    private static final int MOST_TERMS = 5_000;
    /// Beyond this, one less the exponential is 1.
    private static final double CERTAIN = 40;

    private final NodeTable nodes;
    private final int root;
    private final int[] reachable;
    private final Variables variables;
    private final double[] ways;
    private final double[] told;
    private final double[] ofOneWay;

    CutSetFigures(NodeTable nodes, int root, Variables variables) {
        this.nodes = nodes;
        this.root = root;
        this.variables = variables;
        reachable = Reachable.from(nodes, root);
        ways = variables.each(Variable::ways);
        // Where there are more ways than a double can count, the units are taken as one.
        told = variables.each(variable -> Double.isInfinite(variable.ways()) ? 1 : variable.ways());
        ofOneWay = variables.each(
                variable -> Double.isInfinite(variable.ways()) ? variable.probability() : variable.ofOneWay());
    }

    double count() {
        return sum(ways);
    }

    double rareEvent() {
        return sumOfPowers(1);
    }

    /// -ln of the product of (1 - p) is the sum of p + p²/2 + p³/3 and so on, and each power has a sum of its own.
    double upperBound() {
        double likeliest = likeliest();
        if (likeliest >= 1) {
            return 1;
        }
        double sum = 0;
        double term = 1;
        for (int power = 1; power <= MOST_TERMS && term > sum * 1e-17 * (1 - likeliest) && sum < CERTAIN; power++) {
            term = sumOfPowers(power) / power;
            sum += term;
        }
        return -Math.expm1(-sum);
    }

    /// How many sets have one failure, two and so on.
    List<Double> ofSize() {
        double[][] counts = new double[root + 1][];
        for (int end = 0; end <= Math.min(1, root); end++) {
            counts[end] = new double[SIZES + 1];
            counts[end][0] = end;
        }
        for (int node : reachable) {
            int level = nodes.level(node);
            double[] count = counts[nodes.low(node)].clone();
            for (int size = 0; size + variables.at(level).failing() <= SIZES; size++) {
                count[size + (int) variables.at(level).failing()] += ways[level] * counts[nodes.high(node)][size];
            }
            counts[node] = count;
        }
        List<Double> list = new ArrayList<>();
        for (int size = 1; size <= SIZES; size++) {
            list.add(counts[root][size]);
        }
        return list;
    }

    private double likeliest() {
        double[] best = new double[root + 1];
        if (root >= 1) {
            best[CutFamilies.EMPTY_SET] = 1;
        }
        for (int node : reachable) {
            double with = ofOneWay[nodes.level(node)] * best[nodes.high(node)];
            best[node] = Math.max(best[nodes.low(node)], with);
        }
        return best[root];
    }

    private double sumOfPowers(int power) {
        double[] weights = new double[told.length];
        Arrays.setAll(weights, level -> told[level] * Math.pow(ofOneWay[level], power));
        return sum(weights);
    }

    /// The sum over all sets of the products of their variables' weights.
    private double sum(double[] weights) {
        double[] sums = new double[root + 1];
        if (root >= 1) {
            sums[CutFamilies.EMPTY_SET] = 1;
        }
        for (int node : reachable) {
            double high = sums[nodes.high(node)];
            sums[node] = sums[nodes.low(node)] + (high == 0 ? 0 : weights[nodes.level(node)] * high);
        }
        return sums[root];
    }
}
