package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.stopping.StopSignal;

/// Diagrams of families of sets: `high` follows when a set has the variable, `low` when it has not.
///
/// Source: Minato, Zero-Suppressed BDDs for Set Manipulation in Combinatorial Problems, DAC 1993; Rauzy, New Algorithms
/// for Fault Trees Analysis, Reliability Engineering & System Safety 40 (1993), for minimal sets.
final class CutFamilies {

    /// No set.
    static final int NONE = 0;
    /// The empty set alone.
    static final int EMPTY_SET = 1;

    private static final int SPLIT = 0;
    private static final int SUBTRACT = 1;
    private static final int JOIN = 2;

    private final NodeTable nodes;
    private final ResultCache cache = new ResultCache();
    private final IntStack tasks = new IntStack();
    private final IntStack results = new IntStack();

    CutFamilies(int most, StopSignal stop) {
        nodes = new NodeTable(most, stop);
    }

    NodeTable nodes() {
        return nodes;
    }

    int node(int level, int low, int high) {
        return high == NONE ? low : nodes.node(level, low, high);
    }

    /// The minimal sets of variables whose events make a diagram fail.
    int minimal(NodeTable diagram, int root) {
        int[] minimal = new int[root + 1];
        if (root >= 1) {
            minimal[BooleanDiagrams.TRUE] = EMPTY_SET;
        }
        for (int node : Reachable.from(diagram, root)) {
            int low = minimal[diagram.low(node)];
            minimal[node] = node(diagram.level(node), low, without(minimal[diagram.high(node)], low));
        }
        return minimal[root];
    }

    /// The sets of one minimal family that contain no set of another.
    int without(int family, int other) {
        push(family, other, SPLIT);
        while (tasks.size() > 0) {
            int phase = tasks.pop();
            int second = tasks.pop();
            int first = tasks.pop();
            if (phase == SPLIT) {
                split(first, second);
            } else if (phase == SUBTRACT) {
                push(results.pop(), nodes.low(second), SPLIT);
            } else {
                join(first, second);
            }
        }
        return results.pop();
    }

    private void split(int first, int second) {
        int known = known(first, second);
        if (known >= 0) {
            results.push(known);
            return;
        }
        if (nodes.level(second) < nodes.level(first)) {
            push(first, nodes.low(second), SPLIT);
            return;
        }
        boolean both = nodes.level(second) == nodes.level(first);
        push(first, second, JOIN);
        push(nodes.low(first), both ? nodes.low(second) : second, SPLIT);
        if (both) {
            // What is left of the sets with the variable is held against those without it too.
            push(first, second, SUBTRACT);
        }
        push(nodes.high(first), both ? nodes.high(second) : second, SPLIT);
    }

    private void join(int first, int second) {
        int low = results.pop();
        int high = results.pop();
        int joined = node(nodes.level(first), low, high);
        cache.put(first, second, joined);
        results.push(joined);
    }

    private int known(int first, int second) {
        if (first == NONE || second == EMPTY_SET || first == second) {
            return NONE;
        }
        return second == NONE || first == EMPTY_SET ? first : cache.get(first, second);
    }

    private void push(int first, int second, int phase) {
        tasks.push(first);
        tasks.push(second);
        tasks.push(phase);
    }
}
