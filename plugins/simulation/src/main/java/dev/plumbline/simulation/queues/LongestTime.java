package dev.plumbline.simulation.queues;

import java.util.List;

/// The moments of the longest of several independent times: the areas below the probability that one of them is still
/// under way.
///
/// The areas are sums over cells that grow with the square of their number, as the densities are highest near zero:
/// at the midpoints of many cells where a tail may jump, at the points of Gauss and Legendre of few cells where none
/// does. Source of the points: Abramowitz & Stegun, table 25.4.
final class LongestTime {

    private static final int ROUGH_CELLS = 600;
    private static final int SMOOTH_CELLS = 16;
    private static final double[] POINTS = {
        -0.8611363115940526, -0.3399810435848563, 0.3399810435848563, 0.8611363115940526
    };
    private static final double[] WEIGHTS = {
        0.3478548451374538, 0.6521451548625461, 0.6521451548625461, 0.3478548451374538
    };

    private final List<ResponseTime.Tail> tails;
    private double first;
    private double second;

    private LongestTime(List<ResponseTime.Tail> tails) {
        this.tails = tails;
    }

    /// @param end a time that hardly anything exceeds, in seconds
    static ResponseTime of(List<ResponseTime.Tail> tails, double end, Rule rule) {
        LongestTime sums = new LongestTime(tails);
        switch (rule) {
            case ROUGH -> sums.rough(end);
            case SMOOTH -> sums.smooth(end);
        }
        return ResponseTime.ofMoments(sums.first, Math.max(0, sums.second - sums.first * sums.first));
    }

    private void rough(double end) {
        for (int cell = 0; cell < ROUGH_CELLS; cell++) {
            double from = end * Math.pow((double) cell / ROUGH_CELLS, 2);
            double to = end * Math.pow((cell + 1.0) / ROUGH_CELLS, 2);
            add((from + to) / 2, to - from);
        }
    }

    private void smooth(double end) {
        double half = 0.5 / SMOOTH_CELLS;
        for (int cell = 0; cell < SMOOTH_CELLS; cell++) {
            for (int point = 0; point < POINTS.length; point++) {
                double root = half * (2 * cell + 1 + POINTS[point]);
                add(end * root * root, WEIGHTS[point] * half * 2 * end * root);
            }
        }
    }

    private void add(double at, double width) {
        double below = 1;
        for (ResponseTime.Tail tail : tails) {
            below *= 1 - tail.above(at);
        }
        first += width * (1 - below);
        second += width * 2 * at * (1 - below);
    }

    /// How the areas are summed.
    enum Rule {
        /// Tails may jump.
        ROUGH,
        /// No tail jumps.
        SMOOTH
    }
}
