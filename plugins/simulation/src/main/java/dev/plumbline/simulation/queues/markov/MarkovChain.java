package dev.plumbline.simulation.queues.markov;

/// The long-run shares of time that a chain with finitely many states spends in each of them.
///
/// Source: Grassmann, Taksar & Heyman, Regenerative analysis and steady state distributions for Markov chains,
/// Operations Research 33 (1985) 1107-1116. It subtracts nothing, so that every share is right to nearly all digits.
public final class MarkovChain {

    private static final int MOST_STATES = 2_000;

    private MarkovChain() {}

    /// The share of each state.
    ///
    /// @param rates the rate from each state (row) to each other one (column); the diagonal is not read
    /// @throws IllegalArgumentException if a rate is negative, there are more than 2,000 states, or some state can not
    ///     be left towards those before it
    public static double[] shares(double[][] rates) {
        int size = rates.length;
        if (size == 0 || size > MOST_STATES) {
            throw new IllegalArgumentException("A chain has 1 to " + MOST_STATES + " states, got " + size);
        }
        double[][] left = Matrix.of(rates).toRows();
        for (int state = size - 1; state > 0; state--) {
            censor(left, state);
        }
        double[] shares = new double[size];
        shares[0] = 1;
        double total = 1;
        for (int state = 1; state < size; state++) {
            for (int before = 0; before < state; before++) {
                shares[state] += shares[before] * left[before][state];
            }
            total += shares[state];
        }
        for (int state = 0; state < size; state++) {
            shares[state] /= total;
        }
        return shares;
    }

    /// Takes the last of the remaining states out: whoever goes there goes on at once to where it leads.
    private static void censor(double[][] left, int state) {
        double leaving = 0;
        for (int to = 0; to < state; to++) {
            leaving += left[state][to];
        }
        if (!(leaving > 0) || Double.isInfinite(leaving)) {
            throw new IllegalArgumentException("State " + state + " leads to none of the states before it");
        }
        for (int from = 0; from < state; from++) {
            left[from][state] /= leaving;
            for (int to = 0; to < state; to++) {
                left[from][to] += left[from][state] * left[state][to];
            }
        }
    }
}
