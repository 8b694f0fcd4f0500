package dev.plumbline.simulation.availability.diagram;

import java.util.BitSet;

/// Which nodes a diagram is made of.
final class Reachable {

    private Reachable() {}

    /// The nodes without the ends, in ascending order: what follows a node comes before it.
    static int[] from(NodeTable nodes, int root) {
        BitSet seen = new BitSet(root + 1);
        IntStack open = new IntStack();
        seen.set(root);
        open.push(root);
        while (open.size() > 0) {
            int node = open.pop();
            if (node > 1) {
                visit(nodes.low(node), seen, open);
                visit(nodes.high(node), seen, open);
            }
        }
        seen.clear(0, 2);
        return seen.stream().toArray();
    }

    private static void visit(int node, BitSet seen, IntStack open) {
        if (!seen.get(node)) {
            seen.set(node);
            open.push(node);
        }
    }
}
