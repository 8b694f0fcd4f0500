package dev.plumbline.diagrams.layout;

import java.util.Arrays;

/// The coordinates of one axis at which a route may turn, ascending.
final class RouteLines {

    private static final double SAME = 0.5;

    private double[] values = new double[64];
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    /// The lines from the least to the greatest that are allowed, each once.
    double[] within(double least, double greatest) {
        Arrays.sort(values, 0, count);
        double[] lines = new double[count];
        int used = 0;
        for (int at = 0; at < count; at++) {
            double value = values[at];
            if (value >= least && value <= greatest && (used == 0 || value - lines[used - 1] > SAME)) {
                lines[used++] = value;
            }
        }
        return Arrays.copyOf(lines, used);
    }
}
