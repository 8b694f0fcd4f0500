package dev.plumbline.designrules.graph;

import dev.plumbline.designrules.graph.Digraph.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The worst value that a path from each node on can have, with the path; a cycle counts as one node.
///
/// Of several worst paths it knows the one whose elements come first by id, cycles aside.
public final class WorstPaths {

    private final Digraph graph;
    private final Measure measure;
    private final Components components;
    private final double[] below;
    private final @Nullable Edge[] exit;

    private WorstPaths(Digraph graph, Measure measure) {
        this.graph = graph;
        this.measure = measure;
        components = Components.of(graph);
        below = new double[components.count()];
        exit = new @Nullable Edge[components.count()];
        for (int component = 0; component < components.count(); component++) {
            settle(component);
        }
    }

    /// The worst paths by a measure.
    public static WorstPaths of(Digraph graph, Measure measure) {
        return new WorstPaths(graph, measure);
    }

    /// The worst value from the node on.
    public double value(int node) {
        return measure.at(node, below[components.of(node)]);
    }

    /// The edges of the worst path from the node on.
    public List<Edge> path(int node) {
        List<Edge> path = new ArrayList<>();
        int at = node;
        Edge next = exit[components.of(at)];
        while (next != null) {
            path.addAll(within(at, next.from()));
            path.add(next);
            at = next.to();
            next = exit[components.of(at)];
        }
        return path;
    }

    private void settle(int component) {
        double worst = measure.end();
        Edge found = null;
        for (int node : components.members(component)) {
            for (Edge edge : graph.outgoing(node)) {
                if (components.of(edge.to()) != component) {
                    double value = measure.through(edge, value(edge.to()));
                    if (value > worst) {
                        worst = value;
                        found = edge;
                    }
                }
            }
        }
        below[component] = worst;
        exit[component] = found;
    }

    private List<Edge> within(int from, int to) {
        if (from == to) {
            return List.of();
        }
        BitSet source = new BitSet();
        source.set(from);
        int component = components.of(from);
        return Search.from(graph, source, node -> components.of(node) == component)
                .pathTo(to);
    }

    /// How the value of a path is composed, from its end to its start.
    public interface Measure {

        /// The value below a node that the path ends at.
        double end();

        /// The value of the path that takes the edge first, then goes on with the given value.
        double through(Edge edge, double beyond);

        /// The value at a node, given the value below it.
        double at(int node, double below);
    }
}
