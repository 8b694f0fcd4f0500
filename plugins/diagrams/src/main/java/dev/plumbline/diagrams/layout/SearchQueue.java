package dev.plumbline.diagrams.layout;

import java.util.Arrays;

/// States by what they cost, the cheapest first; among equal ones the one that was added first.
final class SearchQueue {

    private double[] costs = new double[256];
    private long[] order = new long[256];
    private int size;
    private long added;

    boolean isEmpty() {
        return size == 0;
    }

    void add(int state, double cost) {
        if (size == costs.length) {
            costs = Arrays.copyOf(costs, 2 * size);
            order = Arrays.copyOf(order, 2 * size);
        }
        int at = size++;
        long key = (added++ << 32) | state;
        while (at > 0 && before(cost, key, (at - 1) / 2)) {
            put(at, costs[(at - 1) / 2], order[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, cost, key);
    }

    /// Takes the first state.
    int take() {
        int state = (int) order[0];
        size--;
        double cost = costs[size];
        long key = order[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(costs[child + 1], order[child + 1], child)) {
                child++;
            }
            if (!before(costs[child], order[child], cost, key)) {
                break;
            }
            put(at, costs[child], order[child]);
            at = child;
        }
        put(at, cost, key);
        return state;
    }

    private boolean before(double cost, long key, int other) {
        return before(cost, key, costs[other], order[other]);
    }

    private static boolean before(double cost, long key, double otherCost, long otherKey) {
        return cost < otherCost || (cost == otherCost && key < otherKey);
    }

    private void put(int at, double cost, long key) {
        costs[at] = cost;
        order[at] = key;
    }
}
