package dev.plumbline.designrules.graph;

import dev.plumbline.designrules.graph.Digraph.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// The strongly connected components of a graph, by Tarjan's algorithm without recursion.
///
/// Components are numbered against the direction of the edges: an edge between two components leads to the one with
/// the smaller number.
public final class Components {

    private final Digraph graph;
    private final int[] component;
    private final int[] order;
    private final int[] low;
    private final int[] position;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private int visited;

    private Components(Digraph graph) {
        this.graph = graph;
        component = new int[graph.size()];
        order = new int[graph.size()];
        low = new int[graph.size()];
        position = new int[graph.size()];
        Arrays.fill(component, -1);
        Arrays.fill(order, -1);
    }

    /// The components of a graph.
    public static Components of(Digraph graph) {
        Components components = new Components(graph);
        for (int node = 0; node < graph.size(); node++) {
            if (components.order[node] < 0) {
                components.visit(node);
            }
        }
        return components;
    }

    /// How many components there are.
    public int count() {
        return members.size();
    }

    /// The number of the component that a node is in.
    public int of(int node) {
        return component[node];
    }

    /// The nodes of a component, sorted.
    public List<Integer> members(int number) {
        return members.get(number);
    }

    private void visit(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            int node = path.getLast();
            List<Edge> edges = graph.outgoing(node);
            if (position[node] < edges.size()) {
                int next = edges.get(position[node]++).to();
                if (order[next] < 0) {
                    enter(next, path);
                } else if (component[next] < 0) {
                    low[node] = Math.min(low[node], order[next]);
                }
            } else {
                path.removeLast();
                leave(node, path);
            }
        }
    }

    private void enter(int node, Deque<Integer> path) {
        order[node] = visited;
        low[node] = visited;
        visited++;
        open.addLast(node);
        path.addLast(node);
    }

    private void leave(int node, Deque<Integer> path) {
        if (!path.isEmpty()) {
            int parent = path.getLast();
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == order[node]) {
            List<Integer> found = new ArrayList<>();
            int member;
            do {
                member = open.removeLast();
                component[member] = members.size();
                found.add(member);
            } while (member != node);
            Collections.sort(found);
            members.add(found);
        }
    }
}
