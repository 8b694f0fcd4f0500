package dev.plumbline.simulation.inference.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/// Looks for the point where a function is least, without derivatives: a simplex is turned, stretched and shrunk until
/// its corners are about equally low, and then made anew around the lowest for as long as that helps.
///
/// Source: Nelder and Mead, A simplex method for function minimization, The Computer Journal 7 (1965), with the usual
/// factors 1, 2, 1/2 and 1/2.
final class DownhillSimplex {

    private static final double FLAT = 1e-5;
    private static final double WORTH = 1e-3;
    private static final int MOST_TURNS = 200;
    private static final int MOST_RESTARTS = 8;

    private final ToDoubleFunction<double[]> function;
    private final double step;

    /// @param step how far apart the corners are at the start
    DownhillSimplex(ToDoubleFunction<double[]> function, double step) {
        this.function = function;
        this.step = step;
    }

    /// The lowest point that is found from a start.
    double[] minimize(double[] start) {
        Corner best = corner(start);
        for (int restart = 0; restart < MOST_RESTARTS; restart++) {
            Corner found = descend(best);
            boolean helped = found.height < best.height * (1 - WORTH);
            best = found.height < best.height ? found : best;
            if (!helped) {
                break;
            }
        }
        return best.point.clone();
    }

    private Corner descend(Corner start) {
        Corner[] simplex = around(start);
        int last = simplex.length - 1;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Arrays.sort(simplex, Comparator.comparingDouble(corner -> corner.height));
            if (simplex[last].height - simplex[0].height <= FLAT * Math.abs(simplex[0].height)) {
                break;
            }
            turn(simplex, last);
        }
        return Arrays.stream(simplex)
                .min(Comparator.comparingDouble(corner -> corner.height))
                .orElseThrow();
    }

    private Corner[] around(Corner start) {
        Corner[] simplex = new Corner[start.point.length + 1];
        simplex[0] = start;
        for (int index = 0; index < start.point.length; index++) {
            double[] point = start.point.clone();
            point[index] += step;
            simplex[index + 1] = corner(point);
        }
        return simplex;
    }

    private void turn(Corner[] simplex, int last) {
        double[] center = center(simplex, last);
        Corner reflected = towards(center, simplex[last].point, -1);
        if (reflected.height < simplex[0].height) {
            Corner expanded = towards(center, simplex[last].point, -2);
            simplex[last] = expanded.height < reflected.height ? expanded : reflected;
        } else if (reflected.height < simplex[last - 1].height) {
            simplex[last] = reflected;
        } else {
            Corner lower = reflected.height < simplex[last].height ? reflected : simplex[last];
            Corner contracted = towards(center, lower.point, 0.5);
            if (contracted.height < lower.height) {
                simplex[last] = contracted;
            } else {
                shrink(simplex);
            }
        }
    }

    private void shrink(Corner[] simplex) {
        for (int index = 1; index < simplex.length; index++) {
            simplex[index] = towards(simplex[0].point, simplex[index].point, 0.5);
        }
    }

    private static double[] center(Corner[] simplex, int last) {
        double[] center = new double[last];
        for (int corner = 0; corner < last; corner++) {
            for (int index = 0; index < last; index++) {
                center[index] += simplex[corner].point[index] / last;
            }
        }
        return center;
    }

    private Corner towards(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int index = 0; index < point.length; index++) {
            point[index] = from[index] + share * (to[index] - from[index]);
        }
        return corner(point);
    }

    private Corner corner(double[] point) {
        return new Corner(point, function.applyAsDouble(point));
    }

    private static final class Corner {

        private final double[] point;
        private final double height;

        Corner(double[] point, double height) {
            this.point = point;
            this.height = height;
        }
    }
}
