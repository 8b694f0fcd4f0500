package dev.plumbline.simulation.queues.markov;

import java.util.Arrays;

/// A small dense matrix of numbers that does not change.
///
/// Everything is done in plain loops, as the matrices of queues have some dozens of rows at most.
final class Matrix {

    private final double[][] rows;

    private Matrix(double[][] rows) {
        this.rows = rows;
    }

    /// A matrix with a copy of the rows, which must be equally long.
    static Matrix of(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
            if (copy[row].length != copy[0].length) {
                throw new IllegalArgumentException("The rows of a matrix are equally long");
            }
        }
        return new Matrix(copy);
    }

    /// A matrix of zeros.
    static Matrix zero(int rows, int columns) {
        return new Matrix(new double[rows][columns]);
    }

    /// A square matrix with the given diagonal and zeros elsewhere.
    static Matrix diagonal(double... values) {
        double[][] made = new double[values.length][values.length];
        for (int index = 0; index < values.length; index++) {
            made[index][index] = values[index];
        }
        return new Matrix(made);
    }

    /// The square matrix with ones on the diagonal and zeros elsewhere.
    static Matrix identity(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return diagonal(ones);
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    double at(int row, int column) {
        return rows[row][column];
    }

    Matrix plus(Matrix other) {
        return combined(other, 1);
    }

    Matrix minus(Matrix other) {
        return combined(other, -1);
    }

    Matrix times(double factor) {
        return Matrix.zero(rows(), columns()).combined(this, factor);
    }

    private Matrix combined(Matrix other, double factor) {
        double[][] made = new double[rows()][columns()];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                made[row][column] = rows[row][column] + factor * other.rows[row][column];
            }
        }
        return new Matrix(made);
    }

    Matrix times(Matrix other) {
        double[][] made = new double[rows()][];
        for (int row = 0; row < rows(); row++) {
            made[row] = other.afterRow(rows[row]);
        }
        return new Matrix(made);
    }

    /// The row vector times this matrix.
    double[] afterRow(double[] row) {
        double[] made = new double[columns()];
        for (int inner = 0; inner < row.length; inner++) {
            double factor = row[inner];
            for (int column = 0; factor != 0 && column < made.length; column++) {
                made[column] += factor * rows[inner][column];
            }
        }
        return made;
    }

    /// The sums of the rows.
    double[] rowSums() {
        double[] sums = new double[rows()];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = Arrays.stream(rows[row]).sum();
        }
        return sums;
    }

    /// Each element of this matrix times the whole other one (the Kronecker product).
    Matrix kronecker(Matrix other) {
        double[][] made = new double[rows() * other.rows()][columns() * other.columns()];
        for (int row = 0; row < made.length; row++) {
            for (int column = 0; column < made[row].length; column++) {
                made[row][column] = rows[row / other.rows()][column / other.columns()]
                        * other.rows[row % other.rows()][column % other.columns()];
            }
        }
        return new Matrix(made);
    }

    /// The largest magnitude of an element.
    double largest() {
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /// The rows, as a copy.
    double[][] toRows() {
        return Matrix.of(rows).rows;
    }
}
