package dev.plumbline.simulation.queues.markov;

import java.util.Arrays;

/// Solves linear equations by elimination with partial pivoting.
///
/// Source: Golub & Van Loan, Matrix Computations, 4th edition, section 3.4.
public final class LinearSystem {

    private LinearSystem() {}

    /// The x of `matrix` x = `right`.
    ///
    /// @throws IllegalArgumentException if the equations have no single solution
    public static double[] solve(double[][] matrix, double[] right) {
        double[][] columns = new double[right.length][1];
        for (int row = 0; row < right.length; row++) {
            columns[row][0] = right[row];
        }
        Matrix solved = solve(Matrix.of(matrix), Matrix.of(columns));
        double[] made = new double[right.length];
        Arrays.setAll(made, row -> solved.at(row, 0));
        return made;
    }

    /// The inverse of a square matrix.
    static Matrix inverse(Matrix matrix) {
        return solve(matrix, Matrix.identity(matrix.rows()));
    }

    /// The X of `matrix` X = `right`.
    static Matrix solve(Matrix matrix, Matrix right) {
        double[][] left = matrix.toRows();
        double[][] side = right.toRows();
        for (int column = 0; column < left.length; column++) {
            int pivot = pivot(left, column);
            if (!(Math.abs(left[pivot][column]) > 0) || Double.isInfinite(left[pivot][column])) {
                throw new IllegalArgumentException("These equations have no single solution");
            }
            swap(left, pivot, column);
            swap(side, pivot, column);
            for (int row = column + 1; row < left.length; row++) {
                double factor = left[row][column] / left[column][column];
                subtract(left[row], left[column], factor, column);
                subtract(side[row], side[column], factor, 0);
            }
        }
        for (int row = left.length - 1; row >= 0; row--) {
            for (int later = row + 1; later < left.length; later++) {
                subtract(side[row], side[later], left[row][later], 0);
            }
            for (int column = 0; column < side[row].length; column++) {
                side[row][column] /= left[row][row];
            }
        }
        return Matrix.of(side);
    }

    private static int pivot(double[][] left, int column) {
        int best = column;
        for (int row = column + 1; row < left.length; row++) {
            if (Math.abs(left[row][column]) > Math.abs(left[best][column])) {
                best = row;
            }
        }
        return best;
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] kept = rows[one];
        rows[one] = rows[other];
        rows[other] = kept;
    }

    private static void subtract(double[] from, double[] what, double factor, int start) {
        for (int column = start; factor != 0 && column < from.length; column++) {
            from[column] -= factor * what[column];
        }
    }
}
