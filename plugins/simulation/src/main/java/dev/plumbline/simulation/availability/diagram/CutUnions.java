package dev.plumbline.simulation.availability.diagram;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The probability that all of a minimal cut set with a certain part is down.
final class CutUnions {

    private final CutFamilies families;
    private final BooleanDiagrams diagrams;
    private final double[] probabilities;
    private int[] containing = {CutFamilies.NONE, CutFamilies.NONE};
    private int[] union = {BooleanDiagrams.FALSE, BooleanDiagrams.TRUE};
    private double[] failing = {0, 1};
    private long left;

    /// @param work how many nodes may be looked at; after that the answer is not a number
    CutUnions(CutFamilies families, BooleanDiagrams diagrams, double[] probabilities, long work) {
        this.families = families;
        this.diagrams = diagrams;
        this.probabilities = probabilities;
        left = work;
    }

    /// @param levels the variables that are about the part
    double probability(int cuts, List<Integer> levels) {
        if (left <= 0) {
            return Double.NaN;
        }
        try {
            return probability(union(containing(cuts, new HashSet<>(levels))));
        } catch (DiagramTooLargeException tooLarge) {
            left = 0;
            return Double.NaN;
        }
    }

    private int containing(int cuts, Set<Integer> levels) {
        NodeTable nodes = families.nodes();
        containing = Arrays.copyOf(containing, Math.max(containing.length, cuts + 1));
        for (int node : reachable(nodes, cuts)) {
            int level = nodes.level(node);
            int high = levels.contains(level) ? nodes.high(node) : containing[nodes.high(node)];
            containing[node] = families.node(level, containing[nodes.low(node)], high);
        }
        return containing[cuts];
    }

    private int union(int cuts) {
        NodeTable nodes = families.nodes();
        union = Arrays.copyOf(union, Math.max(union.length, cuts + 1));
        for (int node : reachable(nodes, cuts)) {
            int low = union[nodes.low(node)];
            int high = diagrams.or(union[nodes.high(node)], low);
            union[node] = diagrams.node(nodes.level(node), low, high);
        }
        return union[cuts];
    }

    private double probability(int root) {
        NodeTable nodes = diagrams.nodes();
        failing = Arrays.copyOf(failing, Math.max(failing.length, root + 1));
        for (int node : reachable(nodes, root)) {
            double high = probabilities[nodes.level(node)];
            failing[node] = high * failing[nodes.high(node)] + (1 - high) * failing[nodes.low(node)];
        }
        return failing[root];
    }

    private int[] reachable(NodeTable nodes, int root) {
        int[] reachable = Reachable.from(nodes, root);
        left -= reachable.length;
        return reachable;
    }
}
