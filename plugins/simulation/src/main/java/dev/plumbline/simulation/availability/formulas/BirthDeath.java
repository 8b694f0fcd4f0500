package dev.plumbline.simulation.availability.formulas;

import java.util.function.IntToDoubleFunction;

/// A Markov chain whose states stand in a row and that goes from each to its neighbours only.
///
/// Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), section 9.5.3 (stationary probabilities)
/// and 10.2 (first passage). All sums are of positive terms, so that small probabilities keep their precision.
final class BirthDeath {

    private final int last;
    private final IntToDoubleFunction up;
    private final IntToDoubleFunction down;

    /// @param last the number of the last state; the first is 0
    /// @param up the rate from a state to the next
    /// @param down the rate from a state to the one before, more than 0 but for the first
    BirthDeath(int last, IntToDoubleFunction up, IntToDoubleFunction down) {
        this.last = last;
        this.up = up;
        this.down = down;
    }

    /// The shares of the time that the chain is in its states.
    double[] stationary() {
        double[] logarithm = new double[last + 1];
        double most = 0;
        for (int state = 1; state <= last; state++) {
            logarithm[state] =
                    logarithm[state - 1] + Math.log(up.applyAsDouble(state - 1)) - Math.log(down.applyAsDouble(state));
            most = Math.max(most, logarithm[state]);
        }
        double sum = 0;
        double[] shares = new double[last + 1];
        for (int state = 0; state <= last; state++) {
            shares[state] = Math.exp(logarithm[state] - most);
            sum += shares[state];
        }
        for (int state = 0; state <= last; state++) {
            shares[state] /= sum;
        }
        return shares;
    }

    /// The mean time from state 0 until a state is first reached.
    double firstPassage(int state) {
        double sum = 0;
        double step = 0;
        for (int at = 0; at < state; at++) {
            double rate = up.applyAsDouble(at);
            step = (1 + (at == 0 ? 0 : down.applyAsDouble(at) * step)) / rate;
            sum += step;
        }
        return sum;
    }
}
