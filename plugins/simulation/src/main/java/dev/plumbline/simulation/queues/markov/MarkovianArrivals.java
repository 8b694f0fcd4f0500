package dev.plumbline.simulation.queues.markov;

import java.util.Arrays;

/// Arrivals whose rate follows a small Markov chain (MAP).
///
/// Source: Lucantoni, Meier-Hellstern & Neuts, A single-server queue with server vacations and a class of non-renewal
/// arrival processes, Advances in Applied Probability 22 (1990) 676-705.
public final class MarkovianArrivals {

    private final Matrix without;
    private final Matrix with;

    /// @param without the rates at which the state changes without an arrival, the diagonal completing all rows to 0
    /// @param with the rates at which a request arrives, from each state to the next one
    private MarkovianArrivals(Matrix without, Matrix with) {
        this.without = without;
        this.with = with;
    }

    /// Arrivals that know nothing of each other.
    public static MarkovianArrivals poisson(double rate) {
        return renewal(PhaseType.exponential(1 / rate));
    }

    /// Arrivals with independent times between them.
    public static MarkovianArrivals renewal(PhaseType between) {
        return new MarkovianArrivals(between.moves(), between.renewals());
    }

    /// Poisson arrivals whose rate switches at random times (MMPP), as of bursts.
    ///
    /// @param rates the arrivals per second in each state, at least 0
    /// @param switches the rates from each state to each other one; the diagonal is not read
    public static MarkovianArrivals switching(double[] rates, double[][] switches) {
        double[][] without = Matrix.of(switches).toRows();
        for (int state = 0; state < rates.length; state++) {
            if (!(rates[state] >= 0)) {
                throw new IllegalArgumentException("A rate is at least 0, got " + rates[state]);
            }
            without[state][state] = 0;
            without[state][state] =
                    -rates[state] - Arrays.stream(without[state]).sum();
        }
        return new MarkovianArrivals(Matrix.of(without), Matrix.diagonal(rates));
    }

    /// The mean number of arrivals per second.
    public double rate() {
        double[] shares = MarkovChain.shares(without.plus(with).toRows());
        return Arrays.stream(with.afterRow(shares)).sum();
    }

    int states() {
        return without.rows();
    }

    Matrix without() {
        return without;
    }

    Matrix with() {
        return with;
    }
}
