package dev.plumbline.graphmodel.live;

import java.util.Arrays;

/// The strongly connected components of a graph, after Tarjan (1972).
///
/// GraphStream's own search calls itself once per node of a path, and so ends with a stack overflow on a long chain.
final class Components {

    private final int count;
    private final int[] of;

    private Components(int count, int[] of) {
        this.count = count;
        this.of = of;
    }

    /// The components; a component's number is lower than those of the components that reach it.
    static Components of(int[][] edges) {
        Search search = new Search(edges);
        for (int node = 0; node < edges.length; node++) {
            if (search.order[node] == 0) {
                search.run(node);
            }
        }
        return new Components(search.components, search.component);
    }

    /// The members of each component, sorted.
    int[][] members() {
        IntList[] lists = new IntList[count];
        Arrays.setAll(lists, at -> new IntList());
        for (int node = 0; node < of.length; node++) {
            lists[of[node]].add(node);
        }
        int[][] members = new int[count][];
        Arrays.setAll(members, at -> lists[at].toArray());
        return members;
    }

    /// The edges between different components, sorted, each once.
    int[][] edgesBetween(int[][] edges) {
        IntList[] lists = new IntList[count];
        Arrays.setAll(lists, at -> new IntList());
        for (int node = 0; node < edges.length; node++) {
            for (int next : edges[node]) {
                if (of[node] != of[next]) {
                    lists[of[node]].add(of[next]);
                }
            }
        }
        int[][] between = new int[count][];
        Arrays.setAll(between, at -> lists[at].sortedDistinct());
        return between;
    }

    private static final class Search {

        private final int[][] edges;
        private final int[] order;
        private final int[] low;
        private final int[] nextEdge;
        private final int[] component;
        private final IntList path = new IntList();
        private final IntList open = new IntList();
        private int visited;
        private int components;

        Search(int[][] edges) {
            this.edges = edges;
            order = new int[edges.length];
            low = new int[edges.length];
            nextEdge = new int[edges.length];
            component = new int[edges.length];
            Arrays.fill(component, -1);
        }

        void run(int root) {
            enter(root);
            while (!path.isEmpty()) {
                int node = path.last();
                if (nextEdge[node] < edges[node].length) {
                    follow(node, edges[node][nextEdge[node]++]);
                } else {
                    leave(path.removeLast());
                }
            }
        }

        private void enter(int node) {
            order[node] = ++visited;
            low[node] = order[node];
            path.add(node);
            open.add(node);
        }

        private void follow(int node, int next) {
            if (order[next] == 0) {
                enter(next);
            } else if (component[next] < 0) {
                low[node] = Math.min(low[node], order[next]);
            }
        }

        private void leave(int node) {
            if (!path.isEmpty()) {
                low[path.last()] = Math.min(low[path.last()], low[node]);
            }
            if (low[node] == order[node]) {
                int member;
                do {
                    member = open.removeLast();
                    component[member] = components;
                } while (member != node);
                components++;
            }
        }
    }
}
