package dev.plumbline.simulation.availability.formulas;

import java.util.Arrays;

/// A small Markov chain in continuous time, in which every state is reached from every other.
///
/// Source: Grassmann, Taksar & Heyman, Regenerative Analysis and Steady State Distributions for Markov Chains,
/// Operations
/// Research 33 (1985). The elimination subtracts nothing, so that small probabilities keep their precision.
final class MarkovChain {

    private final double[][] rates;

    /// A chain without any way between its states.
    MarkovChain(int states) {
        rates = new double[states][states];
    }

    /// Adds a way from one state to another.
    void add(int from, int to, double rate) {
        rates[from][to] += rate;
    }

    /// The shares of the time that the chain is in its states.
    double[] stationary() {
        double[][] left = Arrays.stream(rates).map(double[]::clone).toArray(double[][]::new);
        for (int state = left.length - 1; state > 0; state--) {
            eliminate(left, state);
        }
        double[] shares = new double[left.length];
        shares[0] = 1;
        double sum = 1;
        for (int state = 1; state < left.length; state++) {
            for (int from = 0; from < state; from++) {
                shares[state] += shares[from] * left[from][state];
            }
            sum += shares[state];
        }
        for (int state = 0; state < left.length; state++) {
            shares[state] /= sum;
        }
        return shares;
    }

    private static void eliminate(double[][] left, int state) {
        double out = 0;
        for (int to = 0; to < state; to++) {
            out += left[state][to];
        }
        for (int from = 0; from < state; from++) {
            left[from][state] /= out;
            for (int to = 0; to < state; to++) {
                left[from][to] += left[from][state] * left[state][to];
            }
        }
    }
}
