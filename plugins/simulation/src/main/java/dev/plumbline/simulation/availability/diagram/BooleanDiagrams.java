package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.stopping.StopSignal;

/// Reduced ordered binary decision diagrams of when something has failed: `high` follows when the variable has.
///
/// Variables of one group are events of which each contains those at deeper levels of the group: fewer than so many of
/// a few units work, fewer than so many of those and others. Their union is then the first of them, which `or` relies
/// on. Diagrams of structures never ask for two of a group on one way.
///
/// Source: Bryant, Graph-Based Algorithms for Boolean Function Manipulation, IEEE Transactions on Computers C-35
/// (1986);
/// Brace, Rudell & Bryant, Efficient Implementation of a BDD Package, DAC 1990.
final class BooleanDiagrams {

    /// Never fails.
    static final int FALSE = 0;
    /// Has always failed.
    static final int TRUE = 1;

    private final NodeTable nodes;
    private final Variables variables;
    private final Operation and = new Operation(FALSE, TRUE);
    private final Operation or = new Operation(TRUE, FALSE);

    BooleanDiagrams(Variables variables, int most, StopSignal stop) {
        this.variables = variables;
        this.nodes = new NodeTable(most, stop);
    }

    NodeTable nodes() {
        return nodes;
    }

    /// The diagram that goes on with one of two after a variable.
    int node(int level, int low, int high) {
        return low == high ? low : nodes.node(level, low, high);
    }

    /// Fails while both have failed.
    int and(int one, int other) {
        return and.of(one, other);
    }

    /// Fails while one of both has failed.
    int or(int one, int other) {
        return or.of(one, other);
    }

    /// Fails while a diagram has failed, and one of two according to it; the first of these contains the second.
    int threshold(int condition, int containing, int contained) {
        boolean isVariable = nodes.low(condition) == FALSE && nodes.high(condition) == TRUE;
        int level = nodes.level(condition);
        return isVariable && level < nodes.level(containing) && level < nodes.level(contained)
                ? node(level, contained, containing)
                : or(and(condition, containing), contained);
    }

    /// Either of the two operations; each has an end that decides and one that does nothing.
    private final class Operation {

        private static final int SPLIT = 0;
        private static final int JOIN = 1;

        private final int deciding;
        private final int neutral;
        private final ResultCache cache = new ResultCache();
        private final IntStack tasks = new IntStack();
        private final IntStack results = new IntStack();

        Operation(int deciding, int neutral) {
            this.deciding = deciding;
            this.neutral = neutral;
        }

        int of(int one, int other) {
            push(one, other, SPLIT);
            while (tasks.size() > 0) {
                int phase = tasks.pop();
                int second = tasks.pop();
                int first = tasks.pop();
                if (phase == JOIN) {
                    join(first, second);
                } else {
                    split(first, second);
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
            int level = Math.min(nodes.level(first), nodes.level(second));
            push(first, second, JOIN);
            push(high(first, level), high(second, level), SPLIT);
            push(low(first, level), low(second, level), SPLIT);
        }

        private void join(int first, int second) {
            int level = Math.min(nodes.level(first), nodes.level(second));
            int high = results.pop();
            int low = results.pop();
            int joined = node(level, low, high);
            cache.put(Math.min(first, second), Math.max(first, second), joined);
            results.push(joined);
        }

        private int known(int first, int second) {
            if (first == deciding || second == deciding) {
                return deciding;
            }
            if (first == neutral || first == second) {
                return second;
            }
            return second == neutral ? first : cache.get(Math.min(first, second), Math.max(first, second));
        }

        private void push(int first, int second, int phase) {
            tasks.push(first);
            tasks.push(second);
            tasks.push(phase);
        }

        private int low(int node, int level) {
            return nodes.level(node) == level ? nodes.low(node) : outside(node, level);
        }

        private int high(int node, int level) {
            return nodes.level(node) == level ? nodes.high(node) : outside(node, level);
        }

        private int outside(int node, int level) {
            int at = node;
            while (variables.areOfOneGroup(level, nodes.level(at))) {
                at = nodes.low(at);
            }
            return at;
        }
    }
}
