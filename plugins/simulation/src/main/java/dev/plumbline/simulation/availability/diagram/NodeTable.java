package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.stopping.StopSignal;
import java.util.Arrays;

/// The nodes of diagrams, each kept once: a level and what follows for it and against it.
///
/// Nodes 0 and 1 are the ends. What follows a node is always made before it, and so has a lower number.
final class NodeTable {

    /// The level of the ends, below all others.
    static final int END = Integer.MAX_VALUE;

    private final int most;
    private final StopSignal stop;
    private int[] levels = new int[1024];
    private int[] lows = new int[1024];
    private int[] highs = new int[1024];
    private int[] slots = new int[4096];
    private int size = 2;

    /// @param most how many nodes there may be
    /// @param stop is told of each node that is asked for
    NodeTable(int most, StopSignal stop) {
        this.most = most;
        this.stop = stop;
        levels[0] = END;
        levels[1] = END;
    }

    int size() {
        return size;
    }

    int level(int node) {
        return levels[node];
    }

    int low(int node) {
        return lows[node];
    }

    int high(int node) {
        return highs[node];
    }

    /// The number of the node.
    ///
    /// @throws DiagramTooLargeException if it would be one too many
    /// @throws CancellationException if the work is to stop
    int node(int level, int low, int high) {
        stop.worked();
        int slot = slot(level, low, high);
        for (int found = slots[slot]; found != 0; found = slots[slot]) {
            if (levels[found] == level && lows[found] == low && highs[found] == high) {
                return found;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(level, low, high, slot);
    }

    private int add(int level, int low, int high, int slot) {
        if (size >= most) {
            throw new DiagramTooLargeException(most);
        }
        if (size == levels.length) {
            levels = Arrays.copyOf(levels, 2 * size);
            lows = Arrays.copyOf(lows, 2 * size);
            highs = Arrays.copyOf(highs, 2 * size);
        }
        levels[size] = level;
        lows[size] = low;
        highs[size] = high;
        slots[slot] = size++;
        if (2 * size > slots.length) {
            spread();
        }
        return size - 1;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        for (int node = 2; node < size; node++) {
            int slot = slot(levels[node], lows[node], highs[node]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = node;
        }
    }

    private int slot(int level, int low, int high) {
        return Mixing.of(level, low, high) & (slots.length - 1);
    }
}
