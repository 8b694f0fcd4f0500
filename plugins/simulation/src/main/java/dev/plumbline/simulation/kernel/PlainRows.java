package dev.plumbline.simulation.kernel;

import java.util.Arrays;

/// The requests that are under way in a plain network. Rows are used again.
final class PlainRows {

    static final int MOST = 8_000_000;
    private static final int FIRST_ROWS = 1024;

    int[] step = new int[FIRST_ROWS];
    int[] source = new int[FIRST_ROWS];
    double[] begun = new double[FIRST_ROWS];
    double[] waited = new double[FIRST_ROWS];
    double[] worked = new double[FIRST_ROWS];
    private int[] next = new int[FIRST_ROWS];
    private int free = -1;
    private int used;
    private int live;

    int live() {
        return live;
    }

    int take(int from, double now) {
        int row = free;
        if (row < 0) {
            row = used++;
            if (row == step.length) {
                grow();
            }
        } else {
            free = next[row];
        }
        live++;
        source[row] = from;
        begun[row] = now;
        waited[row] = 0;
        worked[row] = 0;
        return row;
    }

    void give(int row) {
        next[row] = free;
        free = row;
        live--;
    }

    private void grow() {
        int rows = 2 * step.length;
        step = Arrays.copyOf(step, rows);
        source = Arrays.copyOf(source, rows);
        begun = Arrays.copyOf(begun, rows);
        waited = Arrays.copyOf(waited, rows);
        worked = Arrays.copyOf(worked, rows);
        next = Arrays.copyOf(next, rows);
    }
}
