package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.Arrays;
import java.util.Set;

/// The probability of working when so many of some parts are killed, every choice of them being as likely as every
/// other, and nothing else fails.
///
/// It counts over the decision diagram: from the bottom up, for every number of killed parts among those below a node,
/// in which share of the choices the whole works. Shares instead of numbers keep it from overflowing. Source: the
/// hypergeometric distribution, one part at a time.
public final class KilledExactly {

    private final NodeTable nodes;
    private final int variables;
    private final int killed;
    private final StopSignal stop;

    private KilledExactly(NodeTable nodes, int variables, int killed, StopSignal stop) {
        this.nodes = nodes;
        this.variables = variables;
        this.killed = killed;
        this.stop = stop;
    }

    /// The probability that the whole works.
    ///
    /// @param model a model without units, see `Expansion`
    /// @param candidates the parts of which some are killed, whether the whole needs them or not
    /// @param killed how many of them, from 0 to all
    /// @param stop is told of the work
    /// @throws CancellationException if it was stopped
    /// @throws DiagramTooLargeException if the diagram would have more than the usual number of nodes
    public static double survival(FailureModel model, Set<String> candidates, int killed, StopSignal stop) {
        if (killed < 0 || killed > candidates.size()) {
            throw new IllegalArgumentException("Of " + candidates.size() + " parts between 0 and " + candidates.size()
                    + " are killed, got " + killed);
        }
        Compilation.Compiled compiled = Compilation.of(model, candidates::contains, ExactAnalysis.USUAL_NODES, stop);
        int variables = compiled.variables().count();
        KilledExactly counting = new KilledExactly(compiled.diagrams().nodes(), variables, killed, stop);
        double[] works = counting.works(compiled.root());
        int below = counting.below(compiled.root());
        return counting.lifted(works, below, candidates.size())[killed];
    }

    private double[] works(int root) {
        double[][] works = new double[root + 1][];
        works[BooleanDiagrams.FALSE] = constant(1);
        if (root >= 1) {
            works[BooleanDiagrams.TRUE] = constant(0);
        }
        for (int node : Reachable.from(nodes, root)) {
            int below = below(node) - 1;
            double[] low = lifted(works[nodes.low(node)], below(nodes.low(node)), below);
            double[] high = lifted(works[nodes.high(node)], below(nodes.high(node)), below);
            works[node] = mixed(low, high, below + 1);
        }
        return works[root];
    }

    /// How many variables there are from a node down.
    private int below(int node) {
        return nodes.level(node) == NodeTable.END ? 0 : variables - nodes.level(node);
    }

    /// The shares with more variables that make no difference.
    private double[] lifted(double[] shares, int from, int to) {
        double[] lifted = shares;
        for (int variables = from + 1; variables <= to; variables++) {
            lifted = mixed(lifted, lifted, variables);
        }
        return lifted;
    }

    private double[] mixed(double[] low, double[] high, int variables) {
        stop.worked(1 + killed / 8);
        double[] mixed = new double[killed + 1];
        mixed[0] = low[0];
        for (int count = 1; count <= Math.min(killed, variables); count++) {
            double share = (double) count / variables;
            mixed[count] = share * high[count - 1] + (1 - share) * low[count];
        }
        return mixed;
    }

    private double[] constant(double value) {
        double[] constant = new double[killed + 1];
        Arrays.fill(constant, value);
        return constant;
    }
}
