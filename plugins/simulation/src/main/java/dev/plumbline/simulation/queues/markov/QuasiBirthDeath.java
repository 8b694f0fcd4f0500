package dev.plumbline.simulation.queues.markov;

import java.util.Arrays;

/// A level that goes up and down by one without end, together with a phase that has finitely many values.
///
/// Source: Neuts, Matrix-Geometric Solutions in Stochastic Models (1981), chapter 3. The shares of the levels from 1 on
/// fall by the factor R, which comes from the logarithmic reduction of Latouche & Ramaswami, Journal of Applied
/// Probability 30 (1993) 650-674.
final class QuasiBirthDeath {

    private static final double PRECISION = 1e-15;
    private static final int MOST_ROUNDS = 60;

    private final double[] atZero;
    private final double[] atOne;
    private final Matrix ratio;
    private final Matrix sum;

    /// @throws IllegalArgumentException if the level grows without end
    QuasiBirthDeath(Blocks blocks) {
        if (!blocks.isStable()) {
            throw new IllegalArgumentException("The level grows without end");
        }
        Matrix first = firstPassage(blocks);
        Matrix taboo = blocks.local.plus(blocks.up.times(first));
        ratio = blocks.up.times(LinearSystem.inverse(taboo.times(-1)));
        sum = LinearSystem.inverse(Matrix.identity(ratio.rows()).minus(ratio));
        double[] boundary = boundary(blocks);
        atZero = Arrays.copyOf(boundary, blocks.zero.rows());
        atOne = Arrays.copyOfRange(boundary, blocks.zero.rows(), boundary.length);
    }

    /// The shares of the phases at level 0.
    double[] atZero() {
        return atZero.clone();
    }

    /// The shares of the phases at levels of 1 and above, summed over the levels.
    double[] aboveZero() {
        return sum.afterRow(atOne);
    }

    /// The mean level.
    double meanLevel() {
        return Arrays.stream(sum.afterRow(aboveZero())).sum();
    }

    /// The probabilities of the phases in which a level is first reached from the one above (G).
    private static Matrix firstPassage(Blocks blocks) {
        Matrix inverse = LinearSystem.inverse(blocks.local.times(-1));
        Matrix up = inverse.times(blocks.up);
        Matrix down = inverse.times(blocks.down);
        Matrix identity = Matrix.identity(up.rows());
        Matrix reached = down;
        Matrix path = up;
        for (int round = 0; round < MOST_ROUNDS && path.largest() > PRECISION; round++) {
            Matrix back = identity.minus(up.times(down).plus(down.times(up)));
            up = LinearSystem.solve(back, up.times(up));
            down = LinearSystem.solve(back, down.times(down));
            reached = reached.plus(path.times(down));
            path = path.times(up);
        }
        return reached;
    }

    /// The shares at levels 0 and 1, such that those of all levels sum to 1.
    private double[] boundary(Blocks blocks) {
        int zeros = blocks.zero.rows();
        int size = zeros + ratio.rows();
        Matrix inner = blocks.local.plus(ratio.times(blocks.down));
        double[] weights = sum.rowSums();
        double[][] balance = new double[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 1; to < size; to++) {
                Matrix row = from < zeros
                        ? (to < zeros ? blocks.zero : blocks.leaving)
                        : (to < zeros ? blocks.entering : inner);
                balance[to][from] = row.at(from < zeros ? from : from - zeros, to < zeros ? to : to - zeros);
            }
            balance[0][from] = from < zeros ? 1 : weights[from - zeros];
        }
        double[] right = new double[size];
        right[0] = 1;
        return LinearSystem.solve(balance, right);
    }

    /// The rates of a level and its phase.
    ///
    /// @param zero the changes of the phase at level 0, the diagonal completing the rows to 0
    /// @param leaving from level 0 to 1
    /// @param entering from level 1 to 0
    /// @param up from each level above 0 to the next
    /// @param local the changes of the phase at a level above 0, the diagonal completing the rows to 0
    /// @param down from each level above 1 to the one before
    record Blocks(Matrix zero, Matrix leaving, Matrix entering, Matrix up, Matrix local, Matrix down) {

        /// Whether the level goes down more than up on average.
        boolean isStable() {
            double[] shares = MarkovChain.shares(up.plus(local).plus(down).toRows());
            double rising = Arrays.stream(up.afterRow(shares)).sum();
            return rising < Arrays.stream(down.afterRow(shares)).sum();
        }
    }
}
